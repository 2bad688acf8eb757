import type { toast as show } from "sonner";

type Message = (to: typeof show) => void;

const waiting: Message[] = [];
const listeners = new Set<() => void>();

/** Shows a message for a few seconds; `toast.error` one about what went wrong. */
export const toast = Object.assign(
  (...message: Parameters<typeof show>) => pass((to) => void to(...message)),
  { error: (...message: Parameters<typeof show.error>) => pass((to) => void to.error(...message)) },
);

function pass(message: Message) {
  waiting.push(message);
  for (const listener of listeners) listener();
}

/** Calls `onMessage` whenever there is something to take, until the returned call. */
export function listenForToasts(onMessage: () => void): () => void {
  listeners.add(onMessage);
  return () => void listeners.delete(onMessage);
}

/** The messages that nobody has taken yet. */
export const takeToasts = (): Message[] => waiting.splice(0);
