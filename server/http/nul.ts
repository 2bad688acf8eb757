/** Whether an address carries U+0000, which is in no id and no text: the database refuses a query that has it. */
export const hasNul = (url: string) => url.includes("%00");
