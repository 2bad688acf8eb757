import { z } from "zod";
import type { Route } from "@/server/api/route";
import { Id } from "@/server/command/text-input";

type Schema = {
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

/** A place in a body: the names that lead there, with 0 for an item of a list. */
export type Field = (string | number)[];

/** Every place in the body of `route` that its schema knows. */
export function fieldsOf({ body }: Route): { field: Field; isId: boolean }[] {
  if (!body) return [];
  const schema = z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as Schema;
  return placesIn(schema, []);
}

/** `body` with `value` at `field`; what leads there is made when it is not there. */
export function withField(body: unknown, [name, ...rest]: Field, value: unknown): unknown {
  if (name === undefined) return value;
  if (typeof name === "number") return [withField(Array.isArray(body) ? body[name] : undefined, rest, value)];
  const known = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  // Defined, not assigned: `__proto__` is to be a member like any other.
  return Object.defineProperty({ ...known }, name, {
    value: withField(Object.hasOwn(known, name) ? known[name] : undefined, rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const idPattern = String((z.toJSONSchema(Id) as Schema).pattern);

function placesIn(schema: Schema, field: Field): { field: Field; isId: boolean }[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const inner = [
    ...Object.entries(properties).flatMap(([name, member]) => placesIn(member, [...field, name])),
    ...(items ? placesIn(items, [...field, 0]) : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((each) => placesIn(each, field)),
  ];
  const isId = schema.pattern === idPattern || /(?:^id|Ids?)$/.test(String(field.at(-1)));
  const own = field.length > 0 ? [{ field, isId }] : [];
  return distinct([...own, ...inner]);
}

function distinct(places: { field: Field; isId: boolean }[]) {
  const byName = new Map<string, { field: Field; isId: boolean }>();
  for (const { field, isId } of places) {
    const name = field.join(".");
    byName.set(name, { field, isId: isId || (byName.get(name)?.isId ?? false) });
  }
  return [...byName.values()];
}
