/** Who wrote it, as it follows a "By" of ours: many bylines begin with one of their own. */
export const authorsOf = (byline: string): string => byline.replace(/^by\s+(?=\S)/i, "");
