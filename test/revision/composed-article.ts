import { type Dice, throwDice } from "./dice";

/** Paragraphs of sentences, as news is written: figures, names, dates, quotations, and phrases that come back. */
export function composeArticle(seed: number, sentences: number): string[][] {
  const dice = throwDice(seed);
  const paragraphs: string[][] = [];
  for (let made = 0; made < sentences;) {
    const count = Math.min(sentences - made, 2 + dice.below(5));
    paragraphs.push(Array.from({ length: count }, () => composeSentence(dice)));
    made += count;
  }
  return paragraphs;
}

const composeSentence = (dice: Dice) => fill(dice.oneOf(patterns), dice);

/** A sentence that is like none of an article's: nobody could take it for one of them. */
export const newSentence = (dice: Dice) => fill(dice.oneOf(newPatterns), dice);

function fill(pattern: string, dice: Dice): string {
  const sentence = pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "n") return String(2 + dice.below(980));
    if (slot === "year") return String(1960 + dice.below(64));
    if (slot === "day") return String(1 + dice.below(28));
    return dice.oneOf(slots[slot] ?? ["it"]);
  });
  return sentence.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const list = (words: string): [string, ...string[]] => words.split("|") as [string, ...string[]];

const patterns = list(
  [
    "{person} told {body} on {weekday} that {thing} was {quality}, and {thing} would be {done} by {month} {day}.",
    "{body} {spent} ${n} million on {thing} in {year}, {n} percent more than {body} had planned for {place}.",
    "In {place}, {n} {people} {did} after {thing} was {done} in {month} {year}.",
    "“{thing} is {quality}, and {people} have known it since {year},” {person} said in {place}.",
    "{people} in {place} {did}; {body} has said that {thing} is {quality}.",
    "according to {body}, {thing} {did} for {n} days, while {people} near {place} were {done}.",
    "{person}, who led {body} from {year} to {year}, was {done} over {thing}.",
    "about {n} of the {n} {people} whom {body} asked had {done} {thing} before {weekday}.",
    "the road from {place} to {place} is {n} miles long and was {done} by {body} in {year}.",
    "{thing} will cost {people} in {place} ${n} a year, {person} wrote to {body} on {month} {day}.",
    "when {person} came to {place}, {thing} had been {done} for {n} years, and {people} were {quality}.",
    "neither {body} nor {person} could say why {thing} {did} in {month}.",
    "{body} has {n} members, of whom {n} live in {place} and are {quality}.",
    "a letter that {person} sent to {body} calls {thing} “{quality} and {quality}”, but {people} {did}.",
    "more than {n} tonnes of {goods} went through {place} last year, and {people} {did}.",
    "{person} {did} in {year}; {body} called that {quality}.",
    "the {goods} that {body} bought for {place} were {done} {n} weeks later.",
    "for {n} hours {people} waited outside {body}, because {person} had {done} {thing}.",
  ].join("|"),
);

const newPatterns = list(
  [
    "Nothing of this was known when the minutes of that meeting came out.",
    "Asked why, {person} only pointed at the calendar.",
    "Critics call it a waste, supporters a matter of dignity.",
    "A map beside this article shows where the money went.",
    "It rained when the ribbon was cut.",
    "Whether that will last until {month} is anybody’s guess.",
    "Our reporter saw {n} empty desks there.",
    "Such quarrels are older than the town itself.",
    "The editors have asked both sides for an answer, and print what came.",
    "An earlier version of this text gave another reason.",
    "Lawyers expect the judges to decide before the summer.",
    "Similar plans elsewhere ended badly, experts warn.",
  ].join("|"),
);

const slots: Record<string, [string, ...string[]]> = {
  person: list(
    "Anna Okafor|Jonas Lind|Maria Pereira|Tomasz Nowak|Leila Haddad|Peter Svensson|Grace Mbeki|Oliver Hart|Ines Duarte|Viktor Sokolov|Priya Raman|Samuel Osei|Clara Weiss|Daniel Roth|Nadia Benali|Hugo Marchetti",
  ),
  place: list(
    "Lisbon|Hamburg|Leeds|Kraków|Nairobi|Tampa|Osaka|Lyon|Bergen|Porto|Quito|Dundee|Malmö|Accra|Turin|Halifax|Cork|Ghent",
  ),
  body: list(
    "the city council|the health ministry|the audit office|the port authority|the county court|the school board|the water company|the railway union|the election commission|the fire brigade|the state parliament|the national bank|the tenants’ league|the weather service",
  ),
  thing: list(
    "the new bridge|the vaccine programme|the harbour tunnel|the tax on fuel|the flood wall|the merger|the night bus|the reservoir|the housing plan|the ferry line|the museum wing|the power station|the curfew|the hospital roof|the school meal scheme|the archive of letters|the rent freeze|the tram depot",
  ),
  people: list(
    "residents|nurses|drivers|teachers|farmers|dock workers|pensioners|commuters|voters|students|engineers|shopkeepers|tenants|volunteers|firefighters|fishermen",
  ),
  goods: list("timber|grain|cement|copper|salt|coffee|cotton|diesel|fertiliser|glass|steel|rice"),
  quality: list(
    "unsafe|too expensive|overdue|popular|well built|badly paid|useful|secret|beyond repair|a success|out of date|in good order|unfair|broadly welcome|a scandal|hard to explain",
  ),
  done: list(
    "approved|repaired|closed|sold|inspected|delayed|moved|abandoned|rebuilt|questioned|insured|flooded|measured|paid for|photographed|handed over|renamed|counted",
  ),
  did: list(
    "went on strike|moved away|fell silent|lost their permits|won the appeal|ran out of money|refused to sign|met in secret|changed hands|grew by a third|came to a halt|asked for more time|wrote to the press|left the building|drew large crowds|broke the record",
  ),
  spent: list("spent|lost|saved|borrowed|wasted|raised|earned"),
  weekday: list("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
  month: list("January|February|March|April|June|July|August|September|October|November|December"),
};
