import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = "docs/threats.md";
const folders = ["app", "components", "domain", "e2e", "scripts", "server", "test"];

type Row = { id: string; heldBy: string; tests: string[] };

const rows: Row[] = [
  ...readFileSync(page, "utf8").matchAll(/^\| ([A-G]\d\d) +\|[^|]*\|([^|]*)\|([^|]*)\|$/gm),
].map(([, id = "", heldBy = "", tests = ""]) => ({
  id,
  heldBy: heldBy.trim(),
  tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
}));
const isYetToCome = ({ heldBy }: Row) => heldBy.startsWith("does not apply yet");

/** The ids at the front of the names of a file's tests. */
function idsIn(file: string): string[] {
  const names = readFileSync(file, "utf8").matchAll(/["`]((?:[A-G]\d\d )+)/g);
  return [...names].flatMap(([, ids = ""]) => ids.trim().split(" "));
}

const tested = new Set(
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .flatMap(idsIn),
);

it("every line on threats names tests that carry its id", () => {
  const wrong = rows
    .filter((row) => !isYetToCome(row))
    .flatMap(({ id, tests }) => [
      ...(tests.length > 0 ? [] : [`${id} names no test`]),
      ...tests.filter((file) => !idsIn(file).includes(id)).map((file) => `${file} has no test named ${id}`),
    ]);
  expect(wrong).toEqual([]);
});

it("every threat to access and accounts has its line, and one that does not apply yet has no test", () => {
  const numbered = (letter: string, most: number) =>
    Array.from({ length: most }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
  const ids = rows.map(({ id }) => id);
  expect(ids.filter((id) => /^[AB]/.test(id))).toEqual([...numbered("A", 21), ...numbered("B", 20)]);
  const stale = rows.filter((row) => isYetToCome(row) && tested.has(row.id));
  expect(stale.map(({ id }) => `${id} has a test now: say in ${page} what holds it off`)).toEqual([]);
});
