import { type Call, calls } from "./calls";
import type { Whose } from "./oracle";
import { type Kind, personal, pick, type Records, type World } from "./world";

/** One way to make a call: with whose ids, and which ones in words. */
export type Variant = { whose: Whose; what: string; call: Call };

/** A call with the caller's own ids, with those of others, and with those of what is not there. */
export function variantsOf(name: string, world: World, kind: Kind): Variant[] {
  const make = (records: Records) => callOf(name, world, kind, records);
  if (!namesRecord(name, world)) return [{ whose: "-", what: "", call: callOf(name, world, kind) }];
  const own = ownRecords(world, kind);
  const ofColleague = { ...own, ...pick(world.ours, personal) };
  const others: Variant[] = [
    { whose: "theirs", what: "another desk's", call: make(world.theirs) },
    { whose: "theirs", what: "a colleague's", call: make(ofColleague) },
    ...Object.entries(world.gone).map(([what, records]) => ({
      whose: "gone" as const,
      what,
      call: make(records),
    })),
  ];
  return distinct([{ whose: "ours", what: "", call: make(own) }, ...others]);
}

/** Whether a call changes with the records it is made on. */
export function namesRecord(name: string, world: World): boolean {
  const used = new Set<string | symbol>();
  const watched = new Proxy(world.ours, {
    get: (records, key) => {
      used.add(key);
      return Reflect.get(records, key) as unknown;
    },
  });
  callOf(name, world, "owner", watched);
  return used.size > 0;
}

/** How somebody of this kind properly calls a route: on their own records, or on those given. */
export function callOf(name: string, world: World, kind: Kind, records = ownRecords(world, kind)): Call {
  const make = calls[name];
  if (!make) throw new Error(`test/rights/calls.ts has no ${name}.`);
  const me = world.cast[kind].person ?? world.cast.owner.person;
  if (!me) throw new Error("The owner is a person.");
  return make(records, world, me);
}

/** Our desk's records, and what the caller alone has. */
function ownRecords({ ours, cast }: World, kind: Kind): Records {
  return { ...ours, ...cast[kind].person?.own };
}

function distinct(variants: Variant[]): Variant[] {
  return [
    ...new Map(variants.reverse().map((variant) => [toText(variant.call), variant])).values(),
  ].reverse();
}

const toText = (call: Call) => JSON.stringify(call);
