/** Number, letter or roman numeral, in any of the ways that lists are marked: `1.` `2)` `(iii)` `• 9.` `a.)` */
const marker = /^\s*[•⁃‣*-]?\s*\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]{1,2}\s*$/u;
const onlyClosing = /^[\s.…)\]}”’»"']+$/u;
const opensWithClosing = /^[)\]}»”]/u;
const opensLower = /^["'“‘«(]?\p{Ll}/u;
const trailsOff = /(?:\.\s?){3}["'”’)]*\s*$|…["'”’)]*\s*$/u;

/** Whether the base's boundary between `before` and `next` is none: a list mark, a trailing sign, a trailing off. */
export function joinsNext(before: string, next: string): boolean {
  if (marker.test(before)) return true;
  if (onlyClosing.test(next)) return !/\n/.test(before.slice(before.trimEnd().length));
  if (opensWithClosing.test(next)) return true;
  return trailsOff.test(before) && opensLower.test(next.trimStart());
}

/** Words that often begin an English sentence and seldom follow an abbreviation inside one. */
const starters =
  "The|This|That|These|Those|There|He|She|It|We|They|You|I|His|Her|Its|Our|Their|My|A|An|In|On|At|But|And|So|If|When|While|After|Before|How|What|Why|Where|Who|However|For|As|Did|Do|Does|Is|Are|Was|Were|Then|Now|Some|Many|Most|No|Not";

/** Abbreviations that end a sentence as often as not: what follows decides. */
const canEnd = String.raw`(?:\p{Lu}\.){2,}|[ap]\.m\.|[AP]\.M\.|\b(?:[Cc]o|Inc|Ltd|Corp|Jr|Sr|etc|Ave|St)\.|\b(?:and|or) I\.`;

const afterAbbreviation = new RegExp(String.raw`(?:${canEnd})["'”’)]?\s+(?=["'“‘(]?(?:${starters})\s)`, "gu");

type Break = { offset: number };

/** Where `sentence` should be broken further, as ascending distances each from the break before it. */
export function breaksIn(sentence: string, language: string): Break[] {
  const offsets = new Set(listBreaks(sentence));
  if (/^en\b/i.test(language)) {
    for (const match of sentence.matchAll(afterAbbreviation)) offsets.add(match.index + match[0].length);
  }
  let last = 0;
  return [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => {
      const step = { offset: offset - last };
      last = offset;
      return step;
    });
}

const firstMarker = /^\s*([•⁃‣*-]?\s*\(?)(\d{1,3}|[a-z])([.)]{1,2})\s/u;

/** Breaks before `2)`, `3)` … in a sentence that starts with `1)`, each in the same style as the first. */
function listBreaks(sentence: string): number[] {
  const first = firstMarker.exec(sentence);
  if (!first) return [];
  const [whole, opening = "", count = "", closing = ""] = first;
  const breaks = [];
  let from = whole.length;
  for (let mark = following(count); ; mark = following(mark)) {
    const at = sentence.indexOf(`${opening}${mark}${closing} `, from);
    if (at < 0 || !/\s/u.test(sentence.charAt(at - 1))) return breaks;
    breaks.push(at);
    from = at + mark.length;
  }
}

function following(count: string): string {
  const number = Number(count);
  return Number.isNaN(number) ? String.fromCharCode(count.charCodeAt(0) + 1) : String(number + 1);
}
