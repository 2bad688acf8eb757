import { primaryLanguage } from "./language";

const rightToLeft = new Set("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split(" "));
const rightToLeftScript = /-(?:adlm|arab|aran|hebr|mand|nkoo|rohg|samr|syrc|thaa)\b/;

/** The direction in which `language` (BCP 47) is written; a script named in it decides. */
export function directionOf(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase().replace(/_/g, "-");
  if (rightToLeftScript.test(tag)) return "rtl";
  if (/-[a-z]{4}\b/.test(tag)) return "ltr";
  return rightToLeft.has(primaryLanguage(tag)) ? "rtl" : "ltr";
}
