import { expect, it } from "vitest";
import { skeleton } from "./skeleton";

it.each([
  ["Cyrillic letters among Latin ones", "Olga Owner", "Оlgа Оwnеr"],
  ["Greek capitals", "ANNA KATE", "ΑΝΝΑ ΚΑΤΕ"],
  ["full-width forms", "Ana", "Ａｎａ"],
  ["a joiner in between", "Ana Abel", "Ana\u200B Ab\u2060el"],
  ["direction marks", "Ana", "\u202EAna\u202C"],
  ["case and spaces", "Ana Abel", "ANA   abel "],
  ["marks over letters", "Jose Nunez", "José Núñez"],
  ["composed or not", "Zoë", "Zoe\u0308"],
  ["digits for letters", "Olga Lol", "0lga L0l"],
  ["a capital I for a small l", "Bill", "BiII"],
  ["mathematical letters", "Ana", "𝐀𝐧𝐚"],
])("C17 sees through %s", (_, name, lookalike) => {
  expect(skeleton(lookalike)).toBe(skeleton(name));
});

it.each([
  ["Ana Abel", "Ana Adel"],
  ["Anna", "Ana"],
  ["Иван", "Ивана"],
  ["李明", "李朋"],
  ["محمد", "محمود"],
])("C17 keeps %s and %s apart", (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other));
});
