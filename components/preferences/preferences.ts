/** How a person likes the review desk: kept by their browser, known to the server so that nothing jumps. */
export type Preferences = {
  size: (typeof sizes)[number];
  width: (typeof widths)[number];
  face: (typeof faces)[number];
  /** After a verdict, on to the next unchecked sentence. */
  goesOn: boolean;
  /** Whether single keys act; those with Ctrl or Cmd always do. */
  hasKeys: boolean;
  /** The keys of actions that were changed, by the action's id; an empty list switches it off. */
  keys: Readonly<Record<string, readonly string[]>>;
};

export const sizes = ["small", "medium", "large", "larger"] as const;
export const widths = ["narrow", "medium", "wide"] as const;
export const faces = ["serif", "sans"] as const;

export const defaultPreferences: Preferences = {
  size: "medium",
  width: "medium",
  face: "serif",
  goesOn: false,
  hasKeys: true,
  keys: {},
};

export const preferencesCookie = "stet-preferences";

/** The preferences that a cookie holds; whatever is not understood is as by default. */
export function readPreferences(cookie: string | undefined): Preferences {
  const sent = parse(cookie);
  const one = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
    choices.find((choice) => choice === value) ?? otherwise;
  return {
    size: one(sizes, sent["size"], defaultPreferences.size),
    width: one(widths, sent["width"], defaultPreferences.width),
    face: one(faces, sent["face"], defaultPreferences.face),
    goesOn: sent["goesOn"] === true,
    hasKeys: sent["hasKeys"] !== false,
    keys: readKeys(sent["keys"]),
  };
}

/** As a cookie for a year; only what differs from the default. */
export function toCookie(preferences: Preferences): string {
  const entries = Object.entries(preferences).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(defaultPreferences[name as keyof Preferences]),
  );
  const value = encodeURIComponent(JSON.stringify(Object.fromEntries(entries)));
  return `${preferencesCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}

function parse(cookie: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(cookie ?? "{}"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function readKeys(value: unknown): Preferences["keys"] {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string[]] => {
      const [, keys] = entry as [string, unknown];
      return Array.isArray(keys) && keys.every((key) => typeof key === "string" && key.length <= 40);
    }),
  );
}
