import type { DeskRecord } from "@/domain/event";
import type * as rows from "@/generated/prisma/client";
import { toPolicy } from "@/server/article/rows";

export function toDesk(row: rows.Desk): DeskRecord {
  const { id, name, version, languages, snapshotRetention } = row;
  return { id, name, version, languages, policy: toPolicy(row, {}), snapshotRetention };
}
