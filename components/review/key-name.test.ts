import { expect, it } from "vitest";
import { keyCaps, keyName } from "./key-name";

const press = { key: "", code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it.each([
  ["a letter", { key: "j", code: "KeyJ" }, "J"],
  ["a letter with Shift", { key: "J", code: "KeyJ", shiftKey: true }, "Shift+J"],
  ["a letter with Caps Lock", { key: "J", code: "KeyJ" }, "J"],
  ["a sign that needs Shift", { key: "?", code: "Slash", shiftKey: true }, "?"],
  ["the space bar", { key: " ", code: "Space" }, "Space"],
  ["the space bar with Shift", { key: " ", code: "Space", shiftKey: true }, "Shift+Space"],
  ["Ctrl and a letter", { key: "k", code: "KeyK", ctrlKey: true }, "Mod+K"],
  ["Cmd, Shift and a letter", { key: "z", code: "KeyZ", metaKey: true, shiftKey: true }, "Mod+Shift+Z"],
  ["a Cyrillic letter, by its place", { key: "о", code: "KeyJ" }, "J"],
  ["a Dvorak letter, by what it types", { key: "j", code: "KeyC" }, "J"],
  ["an arrow with Shift", { key: "ArrowDown", code: "ArrowDown", shiftKey: true }, "Shift+ArrowDown"],
])("names %s", (_, pressed, expected) => {
  expect(keyName({ ...press, ...pressed })).toBe(expected);
});

it("shows caps, a plus sign too", () => {
  expect(keyCaps("Mod+Shift+Z", true)).toEqual(["⌘", "Shift", "Z"]);
  expect(keyCaps("+", false)).toEqual(["+"]);
  expect(keyCaps("Mod++", false)).toEqual(["Ctrl", "+"]);
});
