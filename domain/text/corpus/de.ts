import type { Case } from "./case";

export const de: readonly Case[] = [
  ["abbreviation", "Zwei Buchstaben sind eine Abkürzung.", "Es gibt z. B. Birnen.", "Sie sind reif."],
  [
    "abbreviation",
    "Ein Titel steht vor einem Namen.",
    "Frau Dr. Vogt kam mit Prof. Klee.",
    "Beide schwiegen.",
  ],
  ["abbreviation", "Eine Abkürzung kann enden.", "Sie kauft Äpfel, Birnen usw.", "Er zahlt."],
  [
    "abbreviation",
    "Vor Namen endet nichts.",
    "Das Haus in der Lindenstr. 5 ist leer.",
    "Niemand wohnt dort.",
  ],
  ["quotation", "Jeder Satz des Zitats ist einer.", "„Wir haben gezählt.", "Nichts fehlt“, sagte er."],
  ["quotation", "Wer fragt, steht danach.", "„Wer zahlt das?“, fragte sie.", "Keiner antwortete."],
  ["quotation", "Der Punkt steht vor dem Zeichen.", "Er sagte: „Das reicht.“", "Dann ging er."],
  ["quotation", "Guillemets zeigen nach innen.", "»Das stimmt nicht«, sagte sie.", "Er nickte."],
  ["numbered text", "Ein Tag ist eine Ordnungszahl.", "Am 3. Oktober ist frei.", "Alle schlafen."],
  [
    "numbered text",
    "Von einem Jahrhundert bis zum andern.",
    "Die Töpfe sind aus dem 1. - 3. Jahrhundert.",
    "Sie sind rot.",
  ],
  ["numbered text", "Eine Zahl kann einen Satz enden.", "Er wohnt in Zimmer 12.", "Dort ist es kalt."],
  [
    "numbered text",
    "Ein Punkt der Liste beginnt mit der Zahl.",
    "Die Brücke ist sicher.",
    "2. Die Arbeiten beginnen.",
  ],
  ["initials", "Buchstaben stehen vor dem Namen.", "Der Roman von E. T. A. Hoffmann liegt da.", "Sie liest."],
  ["ellipsis", "Punkte können weiterführen.", "Es war … nicht leicht.", "Wir gingen."],
  ["number", "Punkte teilen Tausender.", "Es kamen 12.500 Leute.", "Das war viel."],
  ["number", "Ein Satz beginnt mit einer Zahl.", "Sie haben alles gezählt.", "40 Kisten fehlten."],
  ["address", "Eine Adresse hat Punkte.", "Mehr steht auf www.example.org.", "Es ist kurz."],
  ["brackets", "Ein Zeichen in Klammern endet nichts.", "Die Wahl (die dritte!) misslang.", "Alle gingen."],
];
