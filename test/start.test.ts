import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder, openDataFolder } from "@/scripts/data-folder";
import { inTurn, takeLock } from "@/scripts/lock";
import { freePort, runScript } from "./app";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(settings: Record<string, string>) {
  const port = String(await freePort());
  const run = runScript("start", [], { STET_DATA_DIR: folder, PORT: port, ...settings });
  const code = await run.ended;
  return { code, output: run.output() };
}

const isStack = /^\s+at .*:\d+/m;

describe("a start that cannot be", () => {
  it("names all settings that are not right at once", async () => {
    const { code, output } = await start({ PORT: "x", STET_URL: "foo", STET_TRUSTED_PROXIES: "-1" });
    expect(code).toBe(1);
    expect(output).toMatch(
      /PORT[\s\S]*STET_URL[\s\S]*STET_TRUSTED_PROXIES|STET_TRUSTED_PROXIES[\s\S]*STET_URL/,
    );
    expect(output).not.toMatch(isStack);
  });

  it("says which port is taken", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const { code, output } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).not.toMatch(isStack);
  });

  it("names the process that already runs on the data folder", async () => {
    const taken = await takeLock(join(openDataFolder(folder).sockets, "lock"));
    if ("owner" in taken) throw new Error("The folder is new.");
    const { code, output } = await start({});
    taken.lock.close();
    expect(code).toBe(1);
    expect(output).toContain(`process ${process.pid}`);
    expect(output).not.toMatch(isStack);
  });

  it("says what to do about a database that does not answer", async () => {
    const port = await freePort();
    const { code, output } = await start({ DATABASE_URL: `postgresql://localhost:${port}/stet` });
    expect(code).toBe(1);
    expect(output).toMatch(/database cannot be used: .*Check DATABASE_URL/);
    expect(output).not.toMatch(isStack);
  });

  it("says what to do about a data folder that cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const { code, output } = await start({ STET_DATA_DIR: join(folder, "file", "data") });
    expect(code).toBe(1);
    expect(output).toMatch(/cannot be written.*STET_DATA_DIR/);
    expect(output).not.toMatch(isStack);
  });
});

describe("npm run dev", () => {
  it("serves until it is told to stop", async () => {
    const port = String(await freePort());
    const dev = runScript("dev", [], { STET_DATA_DIR: folder, PORT: port });
    await dev.says(/Stet is at/);
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);
    expect(await dev.stop("SIGTERM")).toBe(0);
  });
});

describe("what only one process may do at a time", () => {
  it("is done by one after the other, and a failure keeps nobody waiting", async () => {
    const path = join(folder, "lock");
    const log: string[] = [];
    const waiting: string[] = [];
    let twoWait = () => {};
    const whenTwoWait = new Promise<void>((resolve) => (twoWait = resolve));
    const onWait = (owner: string) => {
      if (waiting.push(owner) === 2) twoWait();
    };
    const act = async () => {
      log.push("begins");
      await whenTwoWait;
      log.push("ends");
      if (log.length === 2) throw new Error("The first one fails.");
    };
    const ended = await Promise.allSettled([1, 2, 3].map(() => inTurn(path, act, onWait)));
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(waiting).toEqual([`${process.pid}`, `${process.pid}`]);
    expect(log).toEqual(["begins", "ends", "begins", "ends", "begins", "ends"]);
  });
});

describe("the lock of a data folder", () => {
  it("is given to one of ten that ask at once, also over what a dead process left", async () => {
    const path = join(folder, "lock");
    writeFileSync(path, "");
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeLock(path)));
    const holders = taken.filter((each) => "lock" in each);
    expect(holders).toHaveLength(1);
    holders.forEach((each) => each.lock.close());
  });

  it("is found in folders whose path is too long for a socket", async () => {
    const data = openDataFolder(join(folder, "a".repeat(120)));
    await lockDataFolder(data);
    await expect(lockDataFolder(data)).rejects.toThrow(`process ${process.pid}`);
    rmSync(data.sockets, { recursive: true });
  });
});
