/** What was typed into the field `name` of a form; empty when there is no such field. */
export function formText(entered: FormData, name: string): string {
  const value = entered.get(name);
  return typeof value === "string" ? value : "";
}
