import { idsIn, type Ids } from "@/domain/made-map";
import { isUuid, packUuids, uuidsIn } from "./ids";

/**
 * Rows of one shape, field by field: what is the same in all of them is said once, and no name twice; where there are
 * few values, each row says which by a digit; strings are joined, because every quotation mark of a list would be
 * escaped twice on its way into a page; UUIDs are said in fewer letters, and of whole numbers only the steps.
 */
export type Columns<T> = { [Field in keyof T]: Column<T[Field]> };

type Column<Value> =
  | { same: Value }
  | { few: Value[]; at: string }
  | { uuids: string }
  | { joined: string }
  | { steps: number[] }
  | { each: Value[] };

const between = "|";
const digits = 36;

export function toColumns<T extends Record<string, unknown>>(rows: readonly T[]): Columns<T> | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).map((field) => [field, toColumn(rows.map((row) => row[field]))]);
  return Object.fromEntries(columns) as Columns<T>;
}

function toColumn(each: unknown[]): Column<unknown> {
  const few = [...new Set(each)];
  if (few.length === 1) return { same: few[0] };
  if (few.length <= digits && few.length * 4 <= each.length) {
    const digitOf = new Map(few.map((value, at) => [value, at.toString(digits)]));
    return { few, at: each.map((value) => digitOf.get(value)).join("") };
  }
  if (each.every(isUuid)) return { uuids: packUuids(each) };
  if (each.every((value) => typeof value === "string" && !value.includes(between)))
    return { joined: each.join(between) };
  if (each.every(isStep)) return { steps: each.map((value, at) => value - (each[at - 1] ?? 0)) };
  return { each };
}

/** Sums of steps between these are exact. */
const isStep = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 51;

/** For each field what it says in a row. Nothing is made of a column before it is read. */
export type Readers<T> = { [Field in keyof T]: (at: number) => T[Field] };

export function readersOf<T>(columns: Columns<T>): Readers<T> {
  const readers: Partial<Readers<T>> = {};
  for (const field in columns) readers[field] = readerOf(columns[field]);
  return readers as Readers<T>;
}

function readerOf<Value>(column: Column<Value>): (at: number) => Value {
  if ("same" in column) return () => column.same;
  if ("few" in column) return (at) => column.few[parseInt(column.at[at] ?? "", digits)] as Value;
  if ("uuids" in column) return uuidsIn(column.uuids).at as (at: number) => Value;
  let values: readonly unknown[] | undefined;
  return (at) => (values ??= valuesOf(column))[at] as Value;
}

function valuesOf<Value>(
  column: Exclude<Column<Value>, { same: Value } | { few: Value[] } | { uuids: string }>,
): readonly unknown[] {
  if ("each" in column) return column.each;
  if ("joined" in column) return column.joined.split(between);
  let reached = 0;
  return column.steps.map((step) => (reached += step));
}

/** The `count` ids in a column of them. */
export function idsOf(column: Column<string> | undefined, count: number): Ids {
  if (!column) return idsIn([]);
  if ("uuids" in column) return uuidsIn(column.uuids);
  const read = readerOf(column);
  return idsIn(Array.from({ length: count }, (_, at) => read(at)));
}
