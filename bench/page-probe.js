// Runs in the measured page: what frames and long tasks follow upon an act.
window.probe = {
  longTasks: [],

  /** Two frames, and the task after them: what was drawn before is on screen by then. */
  painted: () =>
    new Promise((done) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
    ),

  held: null,

  /** From now on, what the page leaves for when it has nothing to do waits until `letGo`. */
  hold() {
    const { held } = (window.probe.held ??= { held: [], idle: window.requestIdleCallback });
    window.requestIdleCallback = (callback) => held.push(callback);
  },

  letGo() {
    const { held, idle } = window.probe.held;
    window.requestIdleCallback = idle;
    window.probe.held = null;
    for (const callback of held) window.requestIdleCallback(callback);
  },

  /** From the next key press until `attribute` of `selector` differs: frames and milliseconds until it is painted. */
  untilChanged(selector, attribute) {
    const read = () => document.querySelector(selector)?.getAttribute(attribute) ?? null;
    const before = read();
    window.probe.change = new Promise((done) => {
      const onKey = (event) => {
        let frames = 0;
        const look = () => {
          frames += 1;
          if (read() === before && frames < 120) requestAnimationFrame(look);
          else setTimeout(() => done({ frames, ms: performance.now() - event.timeStamp }));
        };
        requestAnimationFrame(look);
      };
      window.addEventListener("keydown", onKey, { capture: true, once: true });
    });
  },

  /** From a click on a link until the desk acts on keys, in milliseconds. */
  async open(href) {
    const start = performance.now();
    document.querySelector(`a[href="${href}"]`).click();
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    while (!document.querySelector("#s2")) await frame();
    const shown = performance.now() - start;
    while (!document.querySelector("#s2[aria-current]")) {
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }),
      );
      await frame();
    }
    return { start, shown, interactive: performance.now() - start };
  },
};

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    window.probe.longTasks.push({ startTime, duration });
}).observe({ type: "longtask", buffered: true });
