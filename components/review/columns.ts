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

/** The rows again. */
export function toRows<T>(columns: Columns<T> | null, count: number): T[] {
  const same: Partial<T> = {};
  for (const field in columns) {
    const column = columns[field];
    same[field] = "same" in column ? column.same : column.each[0];
  }
  const rows = Array.from({ length: columns ? count : 0 }, () => ({ ...same }) as T);
  for (const field in columns) {
    const column = columns[field];
    if ("same" in column) continue;
    rows.forEach((row, at) => {
      const value = column.each[at];
      if (value !== undefined) row[field] = value;
    });
  }
  return rows;
}
