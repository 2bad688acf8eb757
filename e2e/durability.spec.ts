import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ownerSettings, runScript } from "@/test/app";
import { expect, test } from "./fixtures";

const rounds = 3;

test("T1 what was acknowledged is there after the desk was killed, exactly once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-killed-"));
  const port = await freePort();
  const settings = { ...ownerSettings, STET_DATA_DIR: folder, PORT: String(port) };
  const start = async () => {
    const app = runScript("start", [], settings);
    await app.says(/Stet is at/);
    return app;
  };
  let app = await start();
  const made = runScript("token", ["--email", ownerSettings.STET_OWNER_EMAIL], settings);
  expect(await made.ended).toBe(0);
  const headers = { authorization: `Bearer ${made.output().trim()}`, "content-type": "application/json" };
  const api = `http://localhost:${port}/api/v1`;
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(api + path, { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as { id: string };
  };
  const { id: articleId } = await post("/articles", { text: "It rained for 40 days." });
  const { id: claimId } = await post(`/articles/${articleId}/claims`, { sentence: 0 });

  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const writing = (async () => {
      for (let note = 0; ; note++) {
        const { id } = await post(`/claims/${claimId}/assessments`, {
          verdict: "unverified",
          justification: `${round} ${note}`,
        });
        acknowledged.push(id);
      }
    })().catch(() => undefined);
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 5);
    await app.stop("SIGKILL");
    await writing;
    app = await start();
  }
  const claim = (await (await fetch(`${api}/claims/${claimId}`, { headers })).json()) as {
    assessments: { id: string }[];
  };
  const kept = claim.assessments.map(({ id }) => id);
  expect(kept.filter((id) => acknowledged.includes(id)).sort()).toEqual([...acknowledged].sort());
  // At most the one write in flight at each kill was kept without an answer.
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(rounds);

  expect(await app.stop("SIGTERM")).toBe(0);
  await expect(fetch(`${api}/health`)).rejects.toThrow();
  rmSync(folder, { recursive: true, force: true });
});
