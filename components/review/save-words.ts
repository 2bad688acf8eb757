import { noConnection } from "./answer";
import type { Waiting } from "./outbox";

/** Whether everything is saved, in a few words. */
export function saveWords({ count, held, failure }: Waiting, isOnline: boolean): string {
  const waiting = count > 0 ? `, ${count} waiting` : "";
  if (!isOnline || (held > 0 && failure === noConnection)) return `Offline${waiting}`;
  if (held === 0) return count > 0 ? "Saving…" : "Saved";
  if (failure?.code === "unauthenticated") return `Signed out${waiting}`;
  if (failure?.code === "other_person") return `Somebody else is signed in${waiting}`;
  return `Not saved${waiting}: ${inLine(failure?.message ?? "")}`;
}

const inLine = (message: string) => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
