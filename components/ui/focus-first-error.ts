/** After an answer that finds fault: puts the focus on the first field at fault, else on the message above. */
export function focusFirstError(form: HTMLElement | null): void {
  // The fields are marked when the answer has been drawn.
  requestAnimationFrame(() => {
    const target =
      form?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      form?.querySelector<HTMLElement>("[role=alert]");
    target?.focus();
  });
}
