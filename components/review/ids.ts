import type { Ids } from "@/domain/made-map";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const width = 22;
const hex = "0123456789abcdef";
const length = 36;
/** What each letter stands for, by its code. */
const worth = Array.from({ length: 128 }, (_, code) => letters.indexOf(String.fromCharCode(code)));

export const isUuid = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** UUIDs one after the other, each in letters that stand for six bits. */
export const packUuids = (ids: readonly string[]): string => ids.map(pack).join("");

/** A look through them all for one id costs as much as this share of making a map of all. */
const fewAsks = 32;

/** What `packUuids` made: a few are read, or found, without making the others. */
export function uuidsIn(packed: string): Ids {
  const count = packed.length / width;
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
    length: count,
    at,
    placeOf(id) {
      if (asked++ < fewAsks) return search(id);
      places ??= new Map(Array.from({ length: count }, (_, place) => [at(place), place]));
      return places.get(id);
    },
  };
}

// Digit by digit: a long article has ten thousand of these.

function pack(id: string): string {
  let packed = "";
  let [value, bits] = [0, 0];
  for (let at = 0; at < id.length; at++) {
    if (id[at] === "-") continue;
    value = (value << 4) | parseInt(id[at] ?? "", 16);
    bits += 4;
    if (bits >= 6) {
      bits -= 6;
      packed += letters[value >> bits] ?? "";
      value &= (1 << bits) - 1;
    }
  }
  return packed + (letters[value << (6 - bits)] ?? "");
}

function unpack(packed: string): string {
  let id = "";
  let [value, bits] = [0, 0];
  for (let at = 0; at < packed.length; at++) {
    value = (value << 6) | (worth[packed.charCodeAt(at)] ?? 0);
    bits += 6;
    while (bits >= 4 && id.length < length) {
      bits -= 4;
      if (id.length === 8 || id.length === 13 || id.length === 18 || id.length === 23) id += "-";
      id += hex[value >> bits] ?? "";
      value &= (1 << bits) - 1;
    }
  }
  return id;
}
