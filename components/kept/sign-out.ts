import { localKept, wipe } from "./kept";

/** On which a tab that signs out tells the others whose work is no longer theirs to show. */
const channelName = "stet-signed-out";

/** Ends the session, then takes away all that this browser keeps of the person's work. Throws when Stet cannot be reached. */
export async function signOutAndWipe(personId: string): Promise<void> {
  // Much code, and every page would have to read it first.
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  forgetPerson(personId);
}

/** For a session that has ended on the server already. */
export function forgetPerson(personId: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(personId);
  channel.close();
  wipe(localKept(), personId);
}

/** Calls `leave` when the person signs out in another tab, until the returned call. */
export function onSignedOut(personId: string, leave: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => data === personId && leave();
  return () => channel.close();
}
