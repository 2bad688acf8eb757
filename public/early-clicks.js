// Runs before the page's own scripts: a button pressed while they are still on their way is pressed once they are there.
// Only the last one counts, as it would for somebody who waited.
{
  let pressed = null;
  const keep = (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = button;
  };
  addEventListener("click", keep, true);
  addEventListener(
    "stet-alive",
    () => {
      removeEventListener("click", keep, true);
      if (!pressed?.isConnected) return;
      // Menus open on the pointer going down, everything else on the click.
      pressed.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, cancelable: true, button: 0 }));
      pressed.click();
    },
    { once: true },
  );
}
