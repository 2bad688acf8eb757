/**
 * What is left of a name when everything that only looks different is taken away: two names with one skeleton cannot
 * be told apart at a glance. The method is that of Unicode TR 39, with the letters of Cyrillic, Greek and Armenian that
 * pass for Latin ones; I, l, 1 and |, in most faces one stroke, are one letter, and so are O and 0. Not for showing.
 */
export function skeleton(name: string): string {
  return fold(name.normalize("NFKC"))
    .toLowerCase()
    .normalize("NFKD")
    .replace(unseen, "")
    .replace(/[l1|]/g, "i")
    .replaceAll("0", "o")
    .replace(/\s+/g, " ")
    .trim();
}

/** Letters are looked up before their case is folded: a Cyrillic Н passes for H, its small form for no Latin letter. */
function fold(name: string): string {
  return Array.from(name.normalize("NFD"), (letter) => looksLike.get(letter) ?? letter).join("");
}

/** Marks over letters, joiners, bidi controls and whatever else leaves no trace of its own. */
const unseen = /[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}]/gu;

const pairs = [
  "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY ԌG ԜW ѴV ԚQ Ԁd",
  "аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ѵv ԝw хx уy үy гr",
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC",
  "αa ιi κk νv οo ρp υu χx ϲc ɑa ɡg ıi ȷj",
  "օo սu հh ցg յj ոn ԼL ՍU ՏS",
];
const looksLike = new Map(
  pairs.flatMap((line) => line.split(" ").map((pair) => Array.from(pair) as [string, string])),
);
