import { log } from "@/server/log";
import { purgeDeleted } from "./purge";

const dayMs = 24 * 60 * 60 * 1000;

const kept = globalThis as unknown as { stetPurge?: NodeJS.Timeout };

/** Purges now and then once a day, for as long as this process lives. */
export function purgeDaily(): void {
  if (kept.stetPurge) return;
  kept.stetPurge = setInterval(() => void purgeOnce(), dayMs).unref();
  void purgeOnce();
}

/** A purge that fails is tried again the next day; nobody waits for it. */
async function purgeOnce(): Promise<void> {
  try {
    const purged = await purgeDeleted();
    if (purged.articles.length + purged.desks.length > 0)
      log.info(purged, "purged what was deleted 30 days ago");
  } catch (error) {
    log.error({ err: error }, "purging what was deleted failed");
  }
}
