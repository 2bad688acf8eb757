import type { Thread } from "@/domain/thread/thread";
import { threadRow, toThread } from "@/server/article/rows";
import type { Transaction } from "@/server/command/once";

/** Puts the thread into `state`, as event `seq`. */
export async function setState(
  tx: Transaction,
  id: string,
  state: Thread["state"],
  seq: number,
): Promise<Thread> {
  const data = { state, seq, version: { increment: 1 } };
  return toThread(await tx.thread.update({ where: { id }, data, include: threadRow.include }));
}
