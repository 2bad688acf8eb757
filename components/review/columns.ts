/** Rows of one shape, field by field: what is the same in all of them is said once, and no name twice. */
export type Columns<T> = { [Field in keyof T]: { same: T[Field] } | { each: T[Field][] } };

export function toColumns<T extends Record<string, unknown>>(rows: readonly T[]): Columns<T> | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).map((field) => {
    const each = rows.map((row) => row[field]);
    return [field, each.every((value) => value === each[0]) ? { same: each[0] } : { each }];
  });
  return Object.fromEntries(columns) as Columns<T>;
}

/** One row out of `columns`. */
export function rowAt<T>(columns: Columns<T>, at: number): T {
  const row: Partial<T> = {};
  for (const field in columns) {
    const column = columns[field];
    row[field] = "same" in column ? column.same : column.each[at];
  }
  return row as T;
}
