import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chained, fileOf, headOf, hidden, madeUpLogs } from "@/test/log/made-up-log";
import { mutated, mutations, toFile } from "@/test/log/mutation";
import { faultSays } from "./chain";
import { toCanonicalJson } from "./canonical";
import { verifiable } from "./entry";
import { followFile } from "./file";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What is found in a file; one that is not UTF-8 is not read at all. */
function verify(bytes: Buffer) {
  const file = followFile(sha256);
  try {
    const lines = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n");
    for (const line of lines.at(-1) === "" ? lines.slice(0, -1) : lines) file.add(line);
  } catch {
    return { ...file.end(), faults: [{ stream: "File", seq: null, found: "is not UTF-8" }] };
  }
  return file.end();
}

const [said] = fc.sample(madeUpLogs, { numRuns: 1, seed: 7 });
const [, saidInOne = []] = said?.[0] ?? [];
const five = chained(
  "a",
  [...saidInOne, ...saidInOne, ...saidInOne, ...saidInOne, ...saidInOne].slice(0, 5),
  sha256,
);
const found = (lines: readonly string[]) => verify(toFile(lines)).faults.map(faultSays);
const lines = fileOf([five], [headOf(five)]);
const without = (...left: number[]) => lines.filter((_, at) => !left.includes(at));

it("finds nothing wrong in logs as they were written", () => {
  fc.assert(
    fc.property(madeUpLogs, (made) => {
      const logs = made.map(([stream, all]) => chained(stream, all, sha256));
      const entries = logs.flat().length;
      expect(verify(toFile(fileOf(logs, logs.map(headOf))))).toEqual({
        entries,
        hidden: 0,
        logs: logs.length,
        faults: [],
      });
    }),
  );
});

it("finds any single change of a file", () => {
  fc.assert(
    fc.property(madeUpLogs, mutations, (made, mutation) => {
      const logs = made.map(([stream, all]) => chained(stream, all, sha256));
      const lines = fileOf(logs, logs.map(headOf));
      const bytes = mutated(lines, mutation);
      if (bytes.equals(toFile(lines))) return;
      expect(verify(bytes).faults).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it.each<[string, string[], RegExp[]]>([
  ["a removed entry", [...without(3, 6), '{"kind":"end","lines":5}'], [/^a, entry 3: is missing\.$/]],
  [
    "the newest removed",
    [...without(5, 6), '{"kind":"end","lines":5}'],
    [/^a, entry 5: is missing: the log ends/],
  ],
  [
    "another head",
    lines.with(0, JSON.stringify({ kind: "log", stream: "a", seq: 5, head: sha256("other") })),
    [/^a, entry 5: is not the head: it has \w+, the head is \w+\.$/],
  ],
  ["a line after the end", [...lines, "{}"], [/^Line 8: stands after the end/]],
  ["an end that is missing", without(6), [/^Line 7: should be the end/]],
  [
    "a log without entries",
    [lines[0] ?? "", '{"kind":"end","lines":1}'],
    [/^a, entry 1: is missing: the log ends here, its head is entry 5/],
  ],
  [
    "an entry with more in it",
    lines.with(2, (lines[2] ?? "").replace("{", '{"more":1,')),
    [/^Line 3: is not|^Line 3: has an/, /entry 2/],
  ],
  [
    "a member said twice",
    lines.with(2, (lines[2] ?? "").replace('"seq":2', '"seq":1,"seq":2')),
    [/^Line 3: is not/, /entry 2: is missing/],
  ],
  ["a hash that was made anew", remade(), [/^a, entry 3: names \w{12} as the entry before, which has/]],
])("names %s", (_, lines, says) => {
  const faults = found(lines);
  expect(faults).toHaveLength(says.length);
  says.forEach((each, at) => expect(faults[at]).toMatch(each));
});

/** The file after somebody changed entry 2 and its hash, but none that comes after it. */
function remade(): string[] {
  const [first, second] = chained(
    "a",
    [saidInOne[0], { ...saidInOne[0], subjectId: "x" }].flatMap((each) =>
      each ? [each as (typeof saidInOne)[number]] : [],
    ),
    sha256,
  );
  return fileOf([[...(first ? [first] : []), ...(second ? [second] : []), ...five.slice(2)]], [headOf(five)]);
}

it("checks hidden entries by their links, and counts them apart", () => {
  const shown = five.map((entry) => (entry.seq % 2 === 0 ? hidden(entry) : entry));
  expect(verify(toFile(fileOf([shown], [headOf(five)])))).toEqual({
    entries: 5,
    hidden: 2,
    logs: 1,
    faults: [],
  });
  const other = shown.map((entry) => (entry.seq === 2 ? { ...entry, hash: sha256("other") } : entry));
  expect(found(fileOf([other], [headOf(five)]))).toEqual([expect.stringMatching(/^a, entry 3: names/)]);
});

it("takes an entry of which a reader sees a part for hidden, and one that they see whole as it was written", () => {
  const [entry] = five;
  if (!entry) throw new Error("There are five.");
  const copy = JSON.parse(JSON.stringify(entry.payload)) as object;
  expect(verifiable(entry, { payload: copy })).toBe(entry);
  for (const seen of [{ payload: { ...copy, less: 1 } }, { type: "hidden" as const }]) {
    expect(verifiable(entry, seen)).toEqual(hidden(entry));
  }
});

it("does not take an entry for hidden because it says so", () => {
  const lying = five.map((entry) => (entry.seq === 2 ? { ...entry, type: "hidden" } : entry));
  expect(found(fileOf([lying], [headOf(five)]))).toContainEqual(
    expect.stringMatching(/^Line 3: has an entry that/),
  );
});

it("checks a frozen report against the entry that signed it off", () => {
  const report = { title: "Rain", claims: [1, 2] };
  const reportHash = sha256(toCanonicalJson(report));
  const [base] = saidInOne;
  if (!base) throw new Error("The sample has an entry.");
  const signing = { ...base, type: "article.signed_off", payload: { signOff: { id: "s", reportHash } } };
  const log = chained("a", [base, signing], sha256);
  const file = (line: object) => {
    const [head = "", ...entries] = fileOf([log], [headOf(log)]).slice(0, -1);
    return [head, JSON.stringify(line), ...entries, '{"kind":"end","lines":4}'];
  };
  expect(found(file({ kind: "sign_off", id: "s", reportHash, report }))).toEqual([]);
  const changed = { ...report, title: "Sun" };
  expect(found(file({ kind: "sign_off", id: "s", reportHash, report: changed }))).toEqual([
    "Line 2: has a report that its hash was not made of.",
    "a, entry 2: signs off another report than the one in the file.",
  ]);
  const otherHash = sha256(toCanonicalJson(changed));
  expect(found(file({ kind: "sign_off", id: "s", reportHash: otherHash, report: changed }))).toEqual([
    "a, entry 2: signs off another report than the one in the file.",
  ]);
  expect(found(file({ kind: "sign_off", id: "t", reportHash, report }))).toEqual([
    "Sign-off t: is in no log.",
  ]);
});
