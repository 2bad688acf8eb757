import fc from "fast-check";
import { expect, it } from "vitest";
import { type Role, roles } from "../access";
import { mayChangeRole, mayGrant, mayRemove, rolesToChoose } from "./lattice";

const height: Record<Role, number> = { owner: 3, editor: 2, reviewer: 1, viewer: 0 };
const role = fc.constantFrom(...roles);

it("A05 nobody gives, changes or takes more than their own role, and only owners touch owners", () => {
  fc.assert(
    fc.property(role, role, role, (actor, from, to) => {
      const manages = height[actor] >= height.editor;
      expect(mayGrant(actor, to)).toBe(manages && height[to] <= height[actor]);
      expect(mayRemove(actor, from)).toBe(manages && height[from] <= height[actor]);
      expect(mayChangeRole(actor, from, to)).toBe(
        manages && height[from] <= height[actor] && height[to] <= height[actor],
      );
      if ([from, to].includes("owner") && actor !== "owner") {
        expect(mayChangeRole(actor, from, to)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

it("A05 no chain of changes among people who are no owners makes one", () => {
  const people = fc.array(fc.constantFrom<Role>("editor", "reviewer", "viewer"), {
    minLength: 1,
    maxLength: 5,
  });
  const act = fc.record({ actor: fc.nat(4), target: fc.nat(4), to: role });
  fc.assert(
    fc.property(people, fc.array(act, { maxLength: 20 }), (start, acts) => {
      const now = [...start];
      for (const { actor, target, to } of acts) {
        const [by, from] = [now[actor], now[target]];
        if (by && from && mayChangeRole(by, from, to)) now[target] = to;
      }
      expect(now).not.toContain("owner");
    }),
  );
});

it.each<[Role, Role, Role[]]>([
  ["owner", "owner", ["owner", "editor", "reviewer", "viewer"]],
  ["editor", "reviewer", ["editor", "reviewer", "viewer"]],
  ["editor", "owner", []],
  ["reviewer", "viewer", []],
])("an %s who looks at an %s may choose %j", (actor, from, choices) => {
  expect(rolesToChoose(actor, from)).toEqual(choices);
});
