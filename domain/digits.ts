const english = new Intl.NumberFormat("en");

/** `count` in digits, with commas between the thousands. To make the format anew for each would take many times longer. */
export const digits = (count: number): string => english.format(count);
