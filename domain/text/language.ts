/** The language of a tag (BCP 47) without script and region, in lower case: "de" of "de-AT". */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split("-", 1).join("");

export const isEnglish = (tag: string) => primaryLanguage(tag) === "en";
export const isGerman = (tag: string) => primaryLanguage(tag) === "de";
