import { noConnection } from "./answer";
import type { Waiting } from "./outbox";

/** Whether everything is saved, in a few words; `notSaved` is how much was refused. */
export function saveWords({ count, held, failure }: Waiting, isOnline: boolean, notSaved = 0): string {
  const waiting = count > 0 ? `, ${count} waiting` : "";
  if (!isOnline || (held > 0 && failure === noConnection)) return `Offline${waiting}`;
  if (held === 0 && count > 0) return "Saving…";
  if (held === 0) return notSaved > 0 ? "The rest is saved" : "Saved";
  if (failure?.code === "unauthenticated") return `Signed out${waiting}`;
  if (failure?.code === "other_person") return `Somebody else is signed in${waiting}`;
  return `Not saved${waiting}: ${inLine(failure?.message ?? "")}`;
}

const inLine = (message: string) => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
