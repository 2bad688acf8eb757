import { expect, it } from "vitest";
import { type Present, presentPeople } from "./presence";

const ana = (sentence: number, isIdle = false): Present => ({ id: "a", name: "Ana", sentence, isIdle });
const ben: Present = { id: "b", name: "Ben", sentence: 4, isIdle: false };

it.each<[string, Present[], Present[]]>([
  ["shows everybody once, in an order that stays", [ben, ana(1)], [ana(1), ben]],
  ["takes the tab that was seen last", [ana(2), ana(1)], [ana(2)]],
  ["takes a tab at work before one that is idle", [ana(2, true), ana(1)], [ana(1)]],
  ["has somebody idle whose tabs all are", [ana(2, true), ana(1, true)], [ana(2, true)]],
])("%s", (_, tabs, people) => expect(presentPeople(tabs)).toEqual(people));
