import { datelineEnds } from "./dateline";
import { isAbbreviating } from "./full-stop-rules";
import { endsAtHour, hourEnds, isHour } from "./hour-rules";
import { isEnglish, isGerman } from "./language";
import { knowsStarters, startsSentence } from "./sentence-starters";
import type { Span } from "./span";

/** Far enough, in UTF-16 units, to see what stands around the end of a sentence. */
const around = 48;

const turns = /\p{Bidi_C}/gu;
const space = /\s/u;
const mark = /["“”„«»‹›()'‘’‚\s\p{Bidi_C}]/u;
/** Marks that close, and end marks after them. */
const closing = /(?:[)\]}”’»›.!?…\p{Bidi_C}]|\s»(?=\s|$))*/uy;
/** The same with marks that can also open; they close where white space follows. */
const closingOrOpening = /["'“«‹)\]}”’»›.!?…]+(?=[\s,;:]|$)/uy;
/** `[12]`, `[a]`, `[…]` or `¹²` after a sentence's end belong to it. */
const note = /(?:\s?\[(?:\d[\d\s,–-]{0,12}|[a-z…]|\.{3})\]|[¹²³⁰⁴⁵⁶⁷⁸⁹])*/uy;
const spaces = /\s*/uy;

/** Where a sentence really ends that the base ends at `end`: after closing marks, notes and white space. */
export function settle(text: string, end: number): number {
  let at = end;
  while (at > 0 && at > end - around && mark.test(text.charAt(at - 1))) at -= 1;
  for (const part of [closing, closingOrOpening, note, spaces]) {
    part.lastIndex = at;
    at += part.exec(text)?.[0].length ?? 0;
  }
  return at;
}

/** Number, letter or roman numeral, in any of the ways that lists are marked: `1.` `2)` `(iii)` `• 9.` `a.)` */
const listMark = /^\s*(?:[•⁃‣*-]\s*)?\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]{1,2}\s*$/u;
const startsLower = /^["'“‘«(]?\p{Ll}/u;
/** No sentence starts with these, but with `»Nein.«`; a dash before a small letter goes on with an aside. */
const goesOn = /^(?:,(?!,)|[;:%)\]}”]|»(?!\p{Lu})|\.(?!\p{L}|\.\.\p{L})|[-–—]+\s*\p{Ll})/u;
const trailsOff = /(?:(?:\.\s?){3}|…)["'”’)]*\s*$/u;
/** Three dots apart, in the middle of what is said, before the word that is always in capitals. */
const pausedBefore = /[^.\s]\s\.\s\.\s\.\s+$/u;
const firstPerson = /^I\b/;
const closes = /[.!?…](?:["'”’»)\]]|\s»)+\s*$/u;
/** What was said goes on with a particle. */
const particle = /^\p{sc=Hira}/u;
const closesCorner = /[」』]\s*$/u;
/** Abbreviations that a number or a sum follows. */
const countedBy =
  /(?:^|[\s(’'])(?:c|ca|ap{1,2}rox|env|[Nn]os?|[Nn]rs?|núm|[Vv]ol|[Tt]om|[Ff]igs?|pp?|págs?|pag|[Ss]ecs?|[Cc]h|[Cc][ah]?ap|[Aa]rts?|Abs|Abb|Anm|Bd|Kap|Rn|Tab|Ziff|S|geb|gest|[Tt][eé]l|bd|blvd|стр|рис|гл|ул)\.\s+$/u;
/** Months, too, in the languages that shorten them. */
const month =
  /(?:^|[\s(])(?:janv?|ene|febr?|févr?|mar|apr|avr|abr|juil|jul|aug|ago|sept?|o[ck]t|nov|d[eéi][cz])\.\s+$/iu;
/** `Matt. 5:3` */
const verse = /^\d{1,3}:\d/;
const shortName = /(?:^|\s)\p{Lu}\p{Ll}{1,4}\.\s+$/u;
const startsSum = /^[\d$£€¥]/u;
/** A day or a rank, as German writes it: `am 3. Mai`, `das 1. - 3. Jahrhundert`; but not `auf Seite 12. Dort`. */
const ordinal = /(?:[\s(]\p{Ll}+\s+|\(|,\s)(?:\d{1,2}\.\s?[-–]\s?)?\d{1,2}\.\s+$/u;
const firstWord = /^\s*\p{Lu}\p{Ll}+\s+\d{1,2}\.\s+$/u;

/** Whether `end`, for a sentence from `start`, is none: what follows goes on, or the full stop marks something else. */
export function isNoEnd(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(start, end - around), end).replace(turns, "");
  const next = text.slice(end, end + around).replace(turns, "");
  if (goesOn.test(next) || (particle.test(next) && closesCorner.test(before))) return true;
  if (end - start < around && listMark.test(before)) return true;
  if (
    end - start < longList &&
    listEnds(text, { start, end }).some((at) => listMark.test(text.slice(at, end)))
  )
    return true;
  if (isHour(before, language)) return !endsAtHour(text.slice(start, end), next);
  if (isAbbreviating(before, next, language)) return true;
  if (pausedBefore.test(before) && firstPerson.test(next)) return true;
  if (startsLower.test(next)) return trailsOff.test(before) || closes.test(before);
  if (startsSum.test(next) && (countedBy.test(before) || month.test(before))) return true;
  if (verse.test(next) && shortName.test(before)) return true;
  if (!isGerman(language) || startsSentence(next, language)) return false;
  return ordinal.test(before) || firstWord.test(text.slice(start, end));
}

/** Abbreviations that end a sentence as often as not, and words that look like some: what follows decides. */
const canEnd =
  /(?:,\s\p{Lu}\p{Ll}{1,4}|°\s?\p{Lu}|(?:^|\P{L})(?:May|\p{Lu}\p{Ll}\.\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|\p{Lu}{2,}|[ad]\.\s?C|Co|Inc|Ltd|Corp|Jr|Sr|Ave|St|(?!(?:vs|cf|eg|ie|viz|esp|incl|approx|feat|ca)$)\p{Ll}{2,})|\p{Ll}\s+\p{Lu})$/u;
const beforeWord = /\.(?=(["'”’)]*)\s+["'“‘(]*(\p{Lu}\p{L}*(?:['’]|(?=\s))))/gu;
const beforeYear =
  /\.(?=\s+\d{4}\s+\p{L})(?<=\P{L}(?!(?:ca|rd|mind|max|min|inkl|exkl|zzgl|bzw|vgl|evtl|ggf|approx|circa|vs|cf|al|incl|esp)\.)\p{Ll}{2,32}\.)/gu;
/** A number may go on after a full stop, unless a long word in small letters stands before it. */
const beforeNumber =
  /[.!?](?=["'”’»)\]]*\s+\d[\d.,:]*\s+\p{L})(?<=(?!\p{Ll}{3}str)\p{Ll}{6}\.|\p{Ll}{3}[!?])/gu;
const beforeNumberInOtherScripts = /[。！？।؟۔](?=\s*\d)/gu;
/** The next point of a list in running text: `… done. 2. Then`. */
const beforePoint = /[.!?](?=["'”’»)\]]*\s+\d{1,2}[.)]\s+\p{Lu})(?<=[\p{Ll}\p{N})\]"”»].)/gu;
/** Questions in a row may go on in small letters: `Who? when?` */
const questions = /\?(?=\s+\p{Ll}[^.!?…"“”„«»\n]{0,60}\?)/gu;
/** What trails off ends before a capital; in German that may be a noun. */
const trailing = /(?<=\p{L}(?:…|\.{2}))(?:(?<=…)|\.)(?=["'”’»)]*\s+["“«¿¡]?(?!I\b)\p{Lu}\p{Ll})/gu;
/** `He said no. Shares fell.`, but `the no. 3 seed` */
const englishNo = /(?<=\p{L},?\sno)\.(?=["'”’)]*\s+["'“‘(]*\p{Lu}\p{Ll})/gu;
const lineEnd = /\n(?=\s{0,8}["'“‘„«(]?[\p{Lu}\p{N}])/gu;
/** Far more than a list has that is written in one line. */
const longList = 2000;
/** A longer line may have been broken only because it was full. */
const shortLine = 60;

/** Ends that the base does not see: after abbreviations that can end a sentence, before years, of short lines. */
export function extraEnds(text: string, language: string): number[] {
  const ends = [...hourEnds(text, language), ...datelineEnds(text)];
  for (const { index, 1: quote, 2: word = "" } of knowsStarters(language) ? text.matchAll(beforeWord) : []) {
    const before = text.slice(Math.max(0, index - around), index);
    if (startsSentence(word, language) && (quote !== "" || canEnd.test(before))) ends.push(index + 1);
  }
  for (const pattern of [
    beforeYear,
    beforeNumber,
    beforeNumberInOtherScripts,
    beforePoint,
    questions,
    ...(isEnglish(language) ? [englishNo] : []),
    ...(isGerman(language) ? [] : [trailing]),
  ]) {
    for (const { index } of text.matchAll(pattern)) ends.push(index + 1);
  }
  for (const { index } of text.matchAll(lineEnd)) {
    if (text.slice(Math.max(0, index - shortLine), index).includes("\n") || index < shortLine)
      ends.push(index + 1);
  }
  return ends;
}

const firstMark = /^\s*((?:[•⁃‣*-]\s*)?\(?)(\d{1,3}|[a-z])([.)]{1,2})\s/u;

/** Ends before `2)`, `3)` … in a sentence that starts with `1)`, each marked in the style of the first. */
export function listEnds(text: string, { start, end }: Span): number[] {
  const first = firstMark.exec(text.slice(start, Math.min(end, start + around)));
  if (!first) return [];
  const sentence = text.slice(start, end);
  const [whole, opening = "", count = "", closing = ""] = first;
  const ends = [];
  let from = whole.length;
  for (let mark = following(count); ; mark = following(mark)) {
    const at = sentence.indexOf(`${opening}${mark}${closing} `, from);
    if (at < 0 || !space.test(sentence.charAt(at - 1))) return ends;
    ends.push(start + at);
    from = at + mark.length;
  }
}

function following(count: string): string {
  const number = Number(count);
  return Number.isNaN(number) ? String.fromCharCode(count.charCodeAt(0) + 1) : String(number + 1);
}
