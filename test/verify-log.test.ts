import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { exportDesk } from "@/server/export/export-desk";
import { runScript } from "./app";
import { unwrap } from "./desk";
import { makeBusyDesk, tamper } from "./log/busy-desk";

const folder = mkdtempSync(join(tmpdir(), "stet-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verify(args: string[], settings: Record<string, string>) {
  const run = runScript("verify-log", args, settings);
  const code = await run.ended;
  return { code, says: run.output().trimEnd().split("\n") };
}

it("F11 npm run verify-log finds the one entry that was changed in a database that others use", async () => {
  const { articleId, owner, deskId } = await makeBusyDesk();
  const settings = { DATABASE_URL: inject("database").url };
  const whole = await verify(["--only", articleId], settings);
  expect(whole).toEqual({
    code: 0,
    says: [expect.stringMatching(/^\d+ entries in 1 log: all as they were written$/)],
  });

  const path = join(folder, "desk.jsonl");
  const text = await new Response(unwrap(await exportDesk(owner, deskId)).body).text();
  writeFileSync(path, text);
  const nowhere = { DATABASE_URL: "postgresql://localhost:1/nowhere" };
  expect(await verify(["--file", path], nowhere)).toEqual({
    code: 0,
    says: [expect.stringMatching(/^\d+ entries in 2 logs: all as they were written$/)],
  });
  writeFileSync(path, text.replace(`"seq":9,`, `"seq":10,`));
  expect(await verify(["--file", path], nowhere)).toMatchObject({ code: 1 });

  await tamper((tx) => tx.event.updateMany({ where: { stream: articleId, seq: 9 }, data: { byId: null } }));
  expect(await verify(["--only", articleId], settings)).toEqual({
    code: 1,
    says: [
      expect.stringMatching(
        `^Article ${articleId}, entry 9: does not say what its hash \\w+ was made of\\.$`,
      ),
      expect.stringMatching(/^\d+ entries in 1 log: 1 fault$/),
    ],
  });
  await tamper((tx) =>
    tx.event.updateMany({ where: { stream: articleId, seq: 9 }, data: { byId: owner.id } }),
  );
});

it("looks at the data of a server that does not run, and says how it is called", async () => {
  const settings = { STET_DATA_DIR: join(folder, "data") };
  expect(await verify([], settings)).toEqual({
    code: 0,
    says: ["0 entries in 0 logs: all as they were written"],
  });
  expect(await verify(["--nonsense"], settings)).toMatchObject({
    code: 1,
    says: [expect.stringMatching(/^Usage: npm run verify-log/), expect.anything(), expect.anything()],
  });
  expect(await verify(["--file", join(folder, "none")], settings)).toMatchObject({
    code: 1,
    says: [expect.stringMatching(/none cannot be read/)],
  });
});
