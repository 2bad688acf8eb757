import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Kind, kinds } from "./world";

/** Whose record a call names: none, our desk's (or the caller's own), somebody else's, or one that is not there. */
export const whose = ["-", "ours", "theirs", "gone"] as const;
export type Whose = (typeof whose)[number];

export type Expected = "yes" | number;

export const oracleFile = "test/rights/oracle.csv";

/** What is allowed, as the oracle's file says: by call, whose record, and kind of caller. */
export function readOracle(): Map<string, Record<Kind, Expected>> {
  const rows = parse<Record<string, string>>(readFileSync(oracleFile, "utf8"), {
    columns: true,
    trim: true,
    comment: "#",
    skip_empty_lines: true,
  });
  return new Map(rows.map((row) => [`${row.call}, ${row.record}`, toCells(row)]));
}

function toCells(row: Record<string, string>): Record<Kind, Expected> {
  const cells = kinds.map((kind) => {
    const cell = row[kind] ?? "";
    if (cell !== "yes" && !/^4\d\d$/.test(cell)) {
      throw new Error(
        `${oracleFile}: "${cell}" for ${kind} at ${row.call}, ${row.record}: say yes or a status.`,
      );
    }
    return [kind, cell === "yes" ? cell : Number(cell)];
  });
  return Object.fromEntries(cells) as Record<Kind, Expected>;
}
