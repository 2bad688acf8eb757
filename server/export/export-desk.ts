import { mkdtemp, open, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import pLimit from "p-limit";
import { can } from "@/domain/access";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { requireRecent } from "@/server/auth/recent";
import { forbidden } from "@/server/command/command";
import { db } from "@/server/db/client";
import { readOneDesk } from "@/server/desk/queries";
import { exportLines } from "./lines";

type DeskExport = { bytes: number; body: ReadableStream };

/** An export reads everything a desk has: one at a time in each process. */
const inTurn = pLimit(1);
const longestMs = 5 * 60 * 1000;
const portion = 256 * 1024;

/**
 * All of a desk as JSON Lines, of one moment. It is written to an unnamed file first and sent from there: a slow
 * download must not hold a transaction open, and the embedded database could do nothing else meanwhile.
 */
export async function exportDesk(actor: Actor, deskId: string): Promise<Result<DeskExport>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (!can(desk.value.role, "desk:export")) return fail(forbidden(desk.value.role));
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const file = await openUnnamed();
  try {
    const bytes = await inTurn(() =>
      db.$transaction((tx) => write(file, exportLines(tx, deskId, actor.id)), {
        isolationLevel: "RepeatableRead",
        timeout: longestMs,
      }),
    );
    const body = Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream;
    return ok({ bytes, body });
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function write(file: FileHandle, lines: AsyncIterable<object>): Promise<number> {
  let bytes = 0;
  let waiting = "";
  const flush = async () => {
    await file.appendFile(waiting);
    bytes += Buffer.byteLength(waiting);
    waiting = "";
  };
  for await (const line of lines) {
    waiting += `${JSON.stringify(line)}\n`;
    if (waiting.length >= portion) await flush();
  }
  await flush();
  return bytes;
}

/** A file that only this process can reach, and that is gone when it is closed, whatever happens to the process. */
async function openUnnamed(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "stet-export-"));
  const file = await open(join(folder, "desk.jsonl"), "wx+", 0o600);
  await rm(folder, { recursive: true });
  return file;
}
