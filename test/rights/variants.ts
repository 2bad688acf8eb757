import { type Call, calls } from "./calls";
import type { Whose } from "./oracle";
import { type Kind, personal, pick, type Records, type World } from "./world";

/** One way to make a call: with whose ids, and which ones in words. */
export type Variant = { whose: Whose; what: string; call: Call };

/** A call with the caller's own ids, with those of others, and with those of what is not there. */
export function variantsOf(name: string, world: World, kind: Kind): Variant[] {
  const records = ownRecords(world, kind);
  const own = callOf(name, records, world);
  if (!namesRecord(name, world)) return [{ whose: "-", what: "", call: own }];
  const ofColleague = { ...records, ...pick(world.ours, personal) };
  const others: Variant[] = [
    { whose: "theirs", what: "another desk's", call: callOf(name, world.theirs, world) },
    { whose: "theirs", what: "a colleague's", call: callOf(name, ofColleague, world) },
    ...Object.entries(world.gone).map(([what, records]) => ({
      whose: "gone" as const,
      what,
      call: callOf(name, records, world),
    })),
  ];
  return distinct([{ whose: "ours", what: "", call: own }, ...others]);
}

/** Whether a call changes with the records it is made on. */
export function namesRecord(name: string, world: World): boolean {
  return toText(callOf(name, world.ours, world)) !== toText(callOf(name, world.theirs, world));
}

export function callOf(name: string, records: Records, world: World): Call {
  const make = calls[name];
  if (!make) throw new Error(`test/rights/calls.ts has no ${name}.`);
  return make(records, world);
}

/** Our desk's records, and what the caller alone has. */
export function ownRecords({ ours, cast }: World, kind: Kind): Records {
  return { ...ours, ...cast[kind].person?.own };
}

function distinct(variants: Variant[]): Variant[] {
  return [
    ...new Map(variants.reverse().map((variant) => [toText(variant.call), variant])).values(),
  ].reverse();
}

const toText = (call: Call) => JSON.stringify(call);
