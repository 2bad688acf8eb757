import { join } from "node:path";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import { type Failure, fail, ok, type Result } from "@/domain/result";
import { cancelled } from "@/server/http/problem";
import { log } from "@/server/log";
import type { tasks } from "./tasks";

type Tasks = typeof tasks;
type Input<N extends keyof Tasks> = Parameters<Tasks[N]>[0];
type Output<N extends keyof Tasks> = ReturnType<Tasks[N]>;

/** When work on a request's text ends without its result. */
export type Bounds = {
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
  /** How long a worker may take. */
  milliseconds?: number;
};

/**
 * So many of each task at once; the others wait, and their waiting is not held against them. What an article's lock may
 * wait for (`follow`) never waits for what holds none.
 */
const atOnce: Record<keyof Tasks, number> = { read: 2, follow: 1, compare: 1 };
const mostWaiting = 100;

/** Runs a task in a worker thread, which is ended when it takes more time or memory than it may: then, `tooMuch`. */
export async function runInWorker<N extends keyof Tasks>(
  name: N,
  input: Input<N>,
  { signal, milliseconds = 10_000 }: Bounds,
  tooMuch: Failure,
): Promise<Result<Output<N>>> {
  const { workers, lanes } = (kept.stetWorkers ??= { workers: startWorkers(), lanes: startLanes() });
  if (lanes[name].pendingCount >= mostWaiting) return fail(busy);
  return lanes[name](async () => {
    if (signal?.aborted) return fail(cancelled);
    const ends = [AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])];
    try {
      const output = await workers.run(input, { name, signal: AbortSignal.any(ends) });
      return ok(output as Output<N>);
    } catch (error) {
      if (ends[1]?.aborted) return fail(cancelled);
      if (isOverstrained(error)) return fail(tooMuch);
      throw error;
    }
  });
}

const busy: Failure = {
  code: "unavailable",
  message: "Many articles are being read just now. Send it again in a moment. Nothing was stored.",
  retryAfterSeconds: 10,
};

/** Whether the worker ran out of the time, the memory or the stack it may use. */
function isOverstrained(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AbortError" || error.name === "RangeError") return true;
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

type Lanes = Record<keyof Tasks, ReturnType<typeof pLimit>>;

/** On the process, so that a hot reload finds the workers that are there. */
const kept = globalThis as unknown as {
  stetWorkers?: { workers: Piscina<unknown, unknown>; lanes: Lanes };
};

const startLanes = (): Lanes => ({
  read: pLimit(atOnce.read),
  follow: pLimit(atOnce.follow),
  compare: pLimit(atOnce.compare),
});

function startWorkers(): Piscina<unknown, unknown> {
  const workers = new Piscina<unknown, unknown>({
    // By path, so that no bundler follows it: the worker loads the sources itself.
    filename: join(process.cwd(), "server/worker/worker.mjs"),
    minThreads: 1,
    maxThreads: Object.values(atOnce).reduce((sum, each) => sum + each),
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return workers.on("error", noteError);
}

/** An error that belongs to no task. Nobody listening, it would be the whole process's. */
function noteError(error: Error): void {
  // An answer that came when its asker had just gone, and an article's text with it: neither a fault nor for the log.
  if (error.message.startsWith("Unexpected message")) return;
  log.error({ err: error }, "a worker failed while it had nothing to do");
}
