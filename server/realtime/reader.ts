import type { DeskNow } from "@/domain/presence/desk-now";
import type { Actor } from "@/server/auth/actor";

/** One open stream. */
export type Reader = ReturnType<typeof createReader>;

type Setting = {
  actor: Actor;
  /** The browser tab, when it is to be seen as present. */
  tab: string | null;
  /** Bytes that may wait for somebody who does not read; with more than that the stream is cut. */
  backlog: number;
  onClosed: () => void;
};

/** A stream that is written to without waiting, and cut rather than kept in memory when nobody reads. */
export function createReader({ actor, tab, backlog, onClosed }: Setting) {
  let isClosed = false;
  let goOn: (() => void) | null = null;
  const given: { controller: ReadableStreamDefaultController<Uint8Array> | null } = { controller: null };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => void (given.controller = controller),
      pull: resume,
      cancel: close,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1 }),
  );

  function write(bytes: Uint8Array) {
    if (isClosed || !given.controller) return;
    // One entry may be larger than the backlog: it is what waits already that counts.
    if (waiting() > backlog) return cut();
    given.controller.enqueue(bytes);
  }

  const waiting = () => 1 - (given.controller?.desiredSize ?? 1);

  /** Ends the stream after `last`. */
  function end(last?: Uint8Array) {
    if (last) write(last);
    if (isClosed) return;
    given.controller?.close();
    close();
  }

  function cut() {
    if (isClosed) return;
    // Next takes an error of this name for a reader who left, and says nothing.
    given.controller?.error(new DOMException("This reader is too slow.", "AbortError"));
    close();
  }

  function close() {
    if (isClosed) return;
    isClosed = true;
    resume();
    onClosed();
  }

  function resume() {
    goOn?.();
    goOn = null;
  }

  return {
    actor,
    tab,
    body,
    /** The newest entry that was written; `null` until the reader has caught up. */
    seq: null as number | null,
    /** Their role and the desk's policy, as last read; and as last told. */
    desk: null as DeskNow | null,
    deskTold: "",
    /** Who is there, as last told. */
    presence: "[]",
    isClosed: () => isClosed,
    write,
    end,
    cut,
    leave: close,
    /** Resolves once what was written is read, or nobody will. */
    drained: () =>
      isClosed || waiting() <= 0 ? Promise.resolve() : new Promise<void>((resolve) => (goOn = resolve)),
  };
}
