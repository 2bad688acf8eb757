import { describe, expect, it } from "vitest";
import { defaultPreferences } from "@/components/preferences/preferences";
import { actions } from "./actions";
import { actionOf, keysOf, takenFrom, withKey } from "./keymap";

const idOf = (name: string, choice = defaultPreferences, isInArticle = true) =>
  actionOf(name, choice, isInArticle)?.id ?? null;

describe("the keys", () => {
  it("stand for one action each", () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("belong to actions of different names, that the palette can tell apart", () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
  });

  it("leave space, Enter and arrows to the control that has the focus outside the article", () => {
    expect(["Space", "Enter", "ArrowDown"].map((key) => idOf(key, defaultPreferences, false))).toEqual([
      null,
      null,
      null,
    ]);
    expect(idOf("Space")).toBe("next-unchecked");
  });
});

describe("switched off", () => {
  const off = { ...defaultPreferences, hasKeys: false };

  it.each(["J", "Space", "S", "?", "1", "Shift+S", ":"])("%s does nothing", (key) => {
    expect(idOf(key, off)).toBeNull();
  });

  it.each([
    ["Mod+K", "palette"],
    ["Mod+Z", "undo"],
    ["Escape", "back"],
    ["ArrowDown", "next-in-text"],
  ])("%s still acts", (key, id) => {
    expect(idOf(key, off)).toBe(id);
  });
});

describe("a key that was changed", () => {
  it("acts, and the old one does not", () => {
    const choice = { ...defaultPreferences, keys: withKey("Y", "judge-sourced", defaultPreferences) };
    expect([idOf("Y", choice), idOf("S", choice)]).toEqual(["judge-sourced", null]);
  });

  it("is taken from the action that had it, which keeps its others", () => {
    const keys = withKey("Z", "next", defaultPreferences);
    const choice = { ...defaultPreferences, keys };
    expect(takenFrom("Z", "next", defaultPreferences).map(({ id }) => id)).toEqual(["undo"]);
    expect([idOf("Z", choice), idOf("Mod+Z", choice)]).toEqual(["next", "undo"]);
  });

  it("can be none", () => {
    const choice = { ...defaultPreferences, keys: withKey(null, "undo", defaultPreferences) };
    const undo = actions.find(({ id }) => id === "undo");
    expect(undo && keysOf(undo, choice)).toEqual([]);
  });
});
