import fc from "fast-check";
import { expect, it } from "vitest";
import { idsIn } from "@/domain/made-map";
import { isUuid, packUuids, uuidsIn } from "./ids";

const all = (ids: ReturnType<typeof idsIn>, asked: readonly string[]) => [
  ids.length,
  Array.from({ length: ids.length }, (_, place) => ids.at(place)),
  asked.map((id) => ids.placeOf(id)),
];

it("packed ids are the ids that were packed, each at its place", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 40 }), fc.array(fc.uuid()), (ids, others) => {
      const asked = [...ids, ...others, "", "no-uuid"];
      expect(all(uuidsIn(packUuids(ids)), asked)).toEqual(all(idsIn(ids), asked));
    }),
  );
});

it("finds an id only where one begins", () => {
  const [zero, other] = ["00000000-0000-0000-0000-000000000000", "f0000000-0000-0000-0000-000000000000"];
  expect(uuidsIn(packUuids([other, other, zero])).placeOf(zero)).toBe(2);
});

it("takes for a UUID only what comes back letter for letter", () => {
  expect(isUuid("01A21E39-F784-764D-8C85-1E33FF105731")).toBe(false);
  expect(isUuid("01a21e39f784764d8c851e33ff105731")).toBe(false);
  expect(isUuid("01a21e39-f784-764d-8c85-1e33ff105731")).toBe(true);
});
