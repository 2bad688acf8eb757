type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * A pressed key as the desk names it: "J", "Shift+J", "Mod+K" (Ctrl, or Cmd on a Mac), "?". Shift is part of the name
 * only where the character does not show it. Letters of other alphabets go by where they lie on the keyboard.
 */
export function keyName({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Press): string {
  const letter = /^[a-z]$/i.test(key)
    ? key
    : /^\p{L}$/u.test(key)
      ? /^Key([A-Z])$/.exec(code)?.[1]
      : undefined;
  const name = letter?.toUpperCase() ?? (key === " " ? "Space" : key);
  const hasShift = shiftKey && (letter !== undefined || name.length > 1);
  const isChord = ctrlKey || metaKey;
  return [...(isChord ? ["Mod"] : []), ...(altKey ? ["Alt"] : []), ...(hasShift ? ["Shift"] : []), name].join(
    "+",
  );
}

/** The parts of a key's name as key caps show them. */
export function keyCaps(name: string, isMac: boolean): string[] {
  const caps: Record<string, string> = {
    Mod: isMac ? "⌘" : "Ctrl",
    Escape: "Esc",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  };
  return name.split(/\+(?=.)/).map((part) => caps[part] ?? part);
}

/** Whether a key acts with single presses switched off: it needs Ctrl or Cmd, or types nothing. */
export const isSafeKey = (name: string) => name.startsWith("Mod+") || name === "Escape";
