/** For how long deleted articles and desks can be brought back. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** What was deleted after this moment can still be restored at `now`; what was deleted before is purged. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}

/** When something was deleted, and when it is gone for good. */
export function keptUntil(deletedAt: Date): { deletedAt: string; keptUntil: string } {
  return {
    deletedAt: deletedAt.toISOString(),
    keptUntil: new Date(deletedAt.getTime() + keptMs).toISOString(),
  };
}
