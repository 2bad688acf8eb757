import type { Ids } from "@/domain/made-map";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const width = 22;

export const isUuid = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** UUIDs one after the other, two letters for three digits each. */
export const packUuids = (ids: readonly string[]): string => ids.map(pack).join("");

/** A look through them all for one id costs as much as this share of making a map of all. */
const fewAsks = 32;

/** What `packUuids` made: a few are read, or found, without making the others. */
export function uuidsIn(packed: string): Ids {
  const length = packed.length / width;
  const made: string[] = [];
  let asked = 0;
  let places: ReadonlyMap<string, number> | undefined;

  function at(place: number): string {
    return (made[place] ??= unpack(packed.slice(place * width, (place + 1) * width)));
  }

  function search(id: string): number | undefined {
    if (!isUuid(id)) return undefined;
    const wanted = pack(id);
    let found = packed.indexOf(wanted);
    while (found % width > 0) found = packed.indexOf(wanted, found + 1);
    return found < 0 ? undefined : found / width;
  }

  return {
    length,
    at,
    placeOf(id) {
      if (asked++ < fewAsks) return search(id);
      places ??= new Map(Array.from({ length }, (_, place) => [at(place), place]));
      return places.get(id);
    },
  };
}

function pack(id: string): string {
  const digits = id.replaceAll("-", "");
  let packed = "";
  for (let at = 0; at < digits.length; at += 3) {
    const value = parseInt(digits.slice(at, at + 3), 16);
    packed += letters.charAt(value >> 6) + letters.charAt(value & 63);
  }
  return packed;
}

function unpack(packed: string): string {
  let digits = "";
  for (let at = 0; at < packed.length; at += 2) {
    const value = letters.indexOf(packed.charAt(at)) * 64 + letters.indexOf(packed.charAt(at + 1));
    digits += value.toString(16).padStart(at + 2 < packed.length ? 3 : 2, "0");
  }
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-");
}
