import { flushSync } from "react-dom";

/**
 * Draws an answer that finds fault, which `update` sets as state, and puts the focus on the first field at fault in
 * `form`, else on the message above.
 */
export function showFault(form: HTMLElement | null, update: () => void): void {
  flushSync(update);
  const candidates = ["[aria-invalid=true]", "[role=alert]"].flatMap((selector) => [
    ...(form?.querySelectorAll<HTMLElement>(selector) ?? []),
  ]);
  candidates.find((element) => element.checkVisibility())?.focus();
}
