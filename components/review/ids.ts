import type { Ids } from "@/domain/made-map";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const width = 22;

export const isUuid = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** UUIDs one after the other, two letters for three digits each. */
export const packUuids = (ids: readonly string[]): string => ids.map(pack).join("");

/** What `packUuids` made: a single one is found, or read, without a look at the others. */
export function uuidsIn(packed: string): Ids {
  return {
    length: packed.length / width,
    at: (place) => unpack(packed.slice(place * width, (place + 1) * width)),
    placeOf(id) {
      if (!isUuid(id)) return undefined;
      const wanted = pack(id);
      let found = packed.indexOf(wanted);
      while (found % width > 0) found = packed.indexOf(wanted, found + 1);
      return found < 0 ? undefined : found / width;
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
