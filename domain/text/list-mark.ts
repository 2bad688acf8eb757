/** Whether `text` begins with a mark of its own, as list items in plain text do: nothing is to put another one before it. */
export const hasListMark = (text: string): boolean => /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/.test(text);
