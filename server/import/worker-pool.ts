import { join } from "node:path";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { Reading, Task } from "./read-task";

export type { Reading } from "./read-task";

/** At most this many are read at once; the others wait, and their waiting is not held against them. */
const atOnce = 2;
const mostWaiting = 100;

/** Reads in a worker thread that is ended when it takes longer than `milliseconds` or more memory than it may. */
export async function readInWorker(task: Task, milliseconds: number): Promise<Result<Reading>> {
  const { workers, inTurn } = (kept.stetImport ??= { workers: startWorkers(), inTurn: pLimit(atOnce) });
  if (inTurn.pendingCount >= mostWaiting) {
    return fail({
      code: "unavailable",
      message: "Many articles are being read just now. Send it again in a moment. Nothing was stored.",
      retryAfterSeconds: 10,
    });
  }
  return inTurn(async () => {
    try {
      const reading = await workers.run(task, { signal: AbortSignal.timeout(milliseconds) });
      return reading ? ok(reading) : tooIntricate;
    } catch (error) {
      if (isOverstrained(error)) return tooIntricate;
      throw error;
    }
  });
}

const tooIntricate = invalid(
  "text",
  "It is built too intricately to be read. Paste the plain text instead. Nothing was stored.",
);

/** Whether the worker ran out of the time, the memory or the stack it may use. */
function isOverstrained(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AbortError" || error.name === "RangeError") return true;
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

type Workers = Piscina<Task, Reading | null>;

/** On the process, so that a hot reload finds the workers that are there. */
const kept = globalThis as unknown as {
  stetImport?: { workers: Workers; inTurn: ReturnType<typeof pLimit> };
};

function startWorkers(): Workers {
  return new Piscina<Task, Reading | null>({
    // By path, so that no bundler follows it: the worker loads the sources itself.
    filename: join(process.cwd(), "server/import/worker.mjs"),
    minThreads: 1,
    maxThreads: atOnce,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}
