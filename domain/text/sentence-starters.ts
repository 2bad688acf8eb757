import { primaryLanguage } from "./language";

/**
 * Words that often begin a sentence and seldom follow an abbreviation or an initial inside one. With them "sie wohnt in
 * Haus B. Dort" and "moved to the U.S. He" are two sentences, and "Georg W. Bush" and "U.S. Army" are none.
 */
const starters: Record<string, Set<string>> = {
  en: words(
    "The This That These Those There He She It We They You I His Her Its Our Their My A An In On At But And So If When While After Before How What Why Where Who However For As Did Do Does Is Are Was Were Then Now Some Many Most No Not",
  ),
  de: words(
    "Der Die Das Er Sie Es Ein Eine Im In Am An Auf Bei Mit Nach Von Vor Für Als Wenn Dann Danach Dort Doch Aber Und Wir Ich Diese Dieser Dieses Seine Ihre",
  ),
  fr: words(
    "Le La Les L’ Un Une Il Elle Ils Elles On Ce Cette Ces C’ Cela Nous Vous Je J’ Dans En Au Aux Pour Par Sur Avec Selon Après Avant Depuis Mais Et Si Quand Comme Son Sa Ses Leur Leurs Puis Ensuite Aujourd’",
  ),
  es: words(
    "El La Los Las Un Una Él Ella Ellos Ellas Se Es Era Fue En Con Por Para Pero Y Según Desde Al Su Sus Este Esta Estos Estas Eso Esto Ese Esa No Si Cuando Como Lo También Después Luego Entonces Así Hoy",
  ),
  it: words(
    "Il Lo La I Gli Le L’ Un Una Uno È Era Si Nel Nella Nei In Con Per Ma E Secondo Dopo Questo Questa Questi Se Quando Non Poi Anche",
  ),
  pt: words(
    "O A Os As Um Uma Ele Ela Eles Elas É Era Foi Em No Na Nos Nas Com Por Para Mas E Segundo Depois Este Esta Isso Se Quando Não Também",
  ),
  nl: words(
    "De Het Een Hij Zij Ze Er Dit Dat Deze Die We Wij Ik In Op Bij Met Van Voor Na Maar En Als Toen Dan Daar Volgens Zijn Haar",
  ),
  da: words(
    "Det De Den Der Dette Denne Disse Han Hun Vi Jeg Du En Et På Ved Med Til Fra For Efter Men Og Hvis Når Hvad Hvorfor Hvor Hvem Hvordan Her Nu Så Da Som Mange Ingen Ikke Alle Min Hans Hendes Deres",
  ),
  sv: words(
    "Det De Den Detta Denna Dessa Han Hon Vi Jag Du En Ett På Vid Med Till Från För Efter Men Och Om När Vad Varför Var Vem Hur Här Nu Så Då Som Många Ingen Inte Alla Min Hans Hennes Deras",
  ),
  nb: words(
    "Det De Den Dette Denne Disse Han Hun Vi Jeg Du En Et På Ved Med Til Fra For Etter Men Og Hvis Når Hva Hvorfor Hvor Hvem Hvordan Her Nå Så Da Som Mange Ingen Ikke Alle Min Hans Hennes Deres",
  ),
};

/** Whether `language` has a list of such words. */
export const knowsStarters = (language: string) => listOf(language) !== undefined;

/** Whether a sentence of `language` likely begins with the first word of `next`. */
export function startsSentence(next: string, language: string): boolean {
  const [, word = "", apostrophe] = /^["'“‘„«»(]*\s?(\p{L}+)(['’])?/u.exec(next) ?? [];
  const list = listOf(language);
  return list !== undefined && list.has(apostrophe ? `${word}’` : word);
}

function listOf(language: string): Set<string> | undefined {
  const primary = primaryLanguage(language);
  return Object.hasOwn(starters, primary) ? starters[primary] : undefined;
}

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
