// Runs before the page's own scripts: a button pressed while they are still on their way is pressed once they are there.
// Only the last one counts, as it would for somebody who waited.
{
  let isAlive = false;
  let pressed = null;
  addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!button || isAlive) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = button;
    },
    true,
  );
  addEventListener("stet-alive", () => {
    isAlive = true;
    const button = pressed;
    if (!button?.isConnected) return;
    pressed = null;
    // Menus open on the pointer going down, everything else on the click.
    button.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, cancelable: true, button: 0 }));
    button.click();
  });
}
