import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameWords } from "./same-words";
import { wordChanges } from "./word-change";

const named = (before: string, after: string, language?: string) =>
  wordChanges(before, after, language).map((change) => [change.kind, change.before, change.after]);

describe("wordChanges", () => {
  it.each([
    ["a figure", "It has 12 rooms.", "It has 15 rooms.", [["number", "12", "15"]]],
    ["a figure in words", "It has twelve rooms.", "It has fifteen rooms.", [["number", "twelve", "fifteen"]]],
    [
      "a compound in words",
      "It has twenty-one rooms.",
      "It has twenty-two rooms.",
      [["number", "twenty-one", "twenty-two"]],
    ],
    [
      "how many zeros",
      "It cost 5 million euros.",
      "It cost 5 billion euros.",
      [["number", "million", "billion"]],
    ],
    ["a decimal", "It rose by 1.5%.", "It rose by 15%.", [["number", "1.5", "15"]]],
    ["a sign", "It was −5 degrees.", "It was 5 degrees.", [["number", "−5", "5"]]],
    ["a range", "About 10–12 people.", "About 10–15 people.", [["number", "10–12", "10–15"]]],
    ["a unit", "It is 5 miles long.", "It is 5 km long.", [["unit", "miles", "km"]]],
    ["a currency", "It cost $5.", "It cost €5.", [["unit", "$", "€"]]],
    ["percent", "It rose 5 percent.", "It rose 5 points.", [["unit", "percent", "points"]]],
    ["a month", "It fell in May.", "It fell in June.", [["date", "May", "June"]]],
    ["a day of a month", "It fell on May 3.", "It fell on May 5.", [["date", "3", "5"]]],
    ["a year", "It fell in 2019.", "It fell in 2021.", [["date", "2019", "2021"]]],
    ["a weekday", "He left on Monday.", "He left on Friday.", [["date", "Monday", "Friday"]]],
    [
      "a date in figures",
      "He left on 2024-05-01.",
      "He left on 2024-05-02.",
      [["date", "2024-05-01", "2024-05-02"]],
    ],
    [
      "a figure that looks like a year but is counted",
      "It has 2000 tonnes.",
      "It has 3000 tonnes.",
      [["number", "2000", "3000"]],
    ],
    ["a name", "He met Anna Lind there.", "He met Anna Roth there.", [["name", "Lind", "Roth"]]],
    ["a name that begins the sentence", "Lind left early.", "Roth left early.", [["name", "Lind", "Roth"]]],
    [
      "no name where a word only begins the sentence",
      "The old mayor left.",
      "An old mayor left.",
      [["wording", "The", "An"]],
    ],
    [
      "no name where a capital moved",
      "Officials left early.",
      "The officials left early.",
      [["wording", "Officials", "The officials"]],
    ],
    ["a negation", "He did steal it.", "He did not steal it.", [["negation", "", "not"]]],
    [
      "a contracted negation",
      "He can go.",
      "He can’t go.",
      [
        ["negation", "can", "can’t"],
        ["modality", "can", "can’t"],
      ],
    ],
    ["a hedge", "He stole it.", "He allegedly stole it.", [["modality", "", "allegedly"]]],
    ["a modal verb", "It may rise.", "It will rise.", [["modality", "may", "will"]]],
    [
      "marks that go",
      "He called it “a lie” there.",
      "He called it a lie there.",
      [
        ["quotation", "“", ""],
        ["quotation", "”", ""],
      ],
    ],
    [
      "words in a quotation",
      "He said “we lost badly” there.",
      "He said “we lost fairly” there.",
      [["quotation", "badly", "fairly"]],
    ],
    [
      "a figure in a quotation",
      "He said “we lost 5 men” there.",
      "He said “we lost 6 men” there.",
      [
        ["number", "5", "6"],
        ["quotation", "5", "6"],
      ],
    ],
    ["other words", "It was a big house.", "It was a large house.", [["wording", "big", "large"]]],
    ["a question", "It rose.", "It rose?", [["wording", ".", "?"]]],
    ["case", "the us won it.", "the US won it.", [["wording", "us", "US"]]],
    [
      "a figure written in groups",
      "It has 10000 rooms.",
      "It has 10,000 rooms.",
      [["wording", "10000", "10,000"]],
    ],
    [
      "several at once",
      "Anna Lind paid 5 euros in May.",
      "Anna Roth paid 6 dollars in June.",
      [
        ["name", "Lind", "Roth"],
        ["number", "5", "6"],
        ["unit", "euros", "dollars"],
        ["date", "May", "June"],
      ],
    ],
  ])("names %s", (_, before, after, expected) => expect(named(before, after, "en")).toEqual(expected));

  it.each([
    ["de", "Er hat es gestohlen.", "Er hat es nicht gestohlen.", "negation"],
    ["de", "Er hat Geld gestohlen.", "Er hat kein Geld gestohlen.", "negation"],
    ["de", "Er hat es gestohlen.", "Er hat es angeblich gestohlen.", "modality"],
    ["de", "Er hat es gestohlen.", "Laut Polizei hat er es gestohlen.", "modality"],
    ["de", "Es waren zwölf Häuser.", "Es waren dreizehn Häuser.", "number"],
    ["de", "Das war im März.", "Das war im Mai.", "date"],
    ["de", "Es traf Merkel in Rom.", "Es traf Scholz in Rom.", "name"],
    ["fr", "Il a menti.", "Il n’a pas menti.", "negation"],
    ["fr", "Il a menti.", "Il aurait menti.", "modality"],
    ["fr", "Il a menti.", "Selon la police, il a menti.", "modality"],
    ["fr", "Douze maisons ont brûlé.", "Treize maisons ont brûlé.", "number"],
    ["fr", "C’était en mars.", "C’était en avril.", "date"],
    ["es", "Robó el dinero.", "No robó el dinero.", "negation"],
    ["es", "Robó el dinero.", "Presuntamente robó el dinero.", "modality"],
    ["es", "Fueron doce casas.", "Fueron trece casas.", "number"],
    ["es", "Fue en marzo.", "Fue en abril.", "date"],
  ])("knows %s: %s → %s", (language, before, after, kind) => {
    expect(named(before, after, language).map(([found]) => found)).toContain(kind);
    expect(named(before, after).map(([found]) => found)).toContain(kind);
  });

  it.each([
    ["ar", "نشرت الوكالة الأرقام.", "لم تنشر الوكالة الأرقام."],
    ["he", "הגשר נסגר.", "הגשר לא נסגר."],
    ["it", "Ha rubato il denaro.", "Non ha rubato il denaro."],
    ["ja", "公開。", "非公開。"],
    ["nl", "Hij heeft het gestolen.", "Hij heeft het niet gestolen."],
    ["pl", "On to ukradł.", "On tego nie ukradł."],
    ["pt", "Ele roubou o dinheiro.", "Ele não roubou o dinheiro."],
    ["ru", "Он украл деньги.", "Он не украл деньги."],
    ["sv", "Han stal pengarna.", "Han stal inte pengarna."],
    ["zh", "他来了。", "他没来。"],
  ])("knows a negation in %s", (language, before, after) =>
    expect(named(before, after, language).map(([found]) => found)).toContain("negation"),
  );

  it("takes no German noun for a name that an article stands before", () =>
    expect(named("Er sah das Haus dort.", "Er sah das Boot dort.", "de")).toEqual([
      ["wording", "Haus", "Boot"],
    ]));

  it("takes no word of one language for one of another", () =>
    expect(named("It fell at noon.", "It fell at once.", "en").map(([kind]) => kind)).toEqual(["wording"]));

  const words = fc
    .array(fc.constantFrom("the", "Mayor", "5", "%", "not", ",", "“", "”", "–", "文", "May", "re-\nsign"), {
      maxLength: 14,
    })
    .map((all) => all.join(" "));

  it("names something exactly when the words are not the same", () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(wordChanges(before, after).length === 0).toBe(sameWords(before, after));
      }),
    ));
});
