/** One event of a stream: `id` is its number in the log, "" for one that is in none. */
type Received = { name: string; id: string; data: Record<string, unknown> };

export type LiveReader = ReturnType<typeof readLive>;

/** Reads a stream of server-sent events as a browser does, until it ends or `stop` is called. */
export function readLive(body: ReadableStream<Uint8Array>, onMore?: () => void) {
  const received: Received[] = [];
  const lookers = new Set<() => void>(onMore && [onMore]);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let isEnded = false;
  let comments = "";

  const ended = (async () => {
    let rest = "";
    for (;;) {
      const part = await reader.read().catch(() => null);
      if (!part || part.done) break;
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) take(block);
      for (const look of lookers) look();
    }
    isEnded = true;
    for (const look of lookers) look();
  })();

  function take(block: string) {
    const fields = new Map(
      block.split("\n").map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at), line.slice(at + 1).trim()] as const;
      }),
    );
    comments += fields.get("") ?? "";
    const data = fields.get("data");
    if (data === undefined) return;
    received.push({
      name: fields.get("event") ?? "message",
      id: fields.get("id") ?? "",
      data: JSON.parse(data) as Record<string, unknown>,
    });
  }

  /** Resolves once `isSo`; rejects when the stream has ended without. */
  function until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo() && !isEnded) return;
        lookers.delete(look);
        if (isSo()) resolve();
        else reject(new Error("The stream ended before that."));
      };
      lookers.add(look);
      look();
    });
  }

  const events = () => received.filter(({ name }) => name === "message").map(({ data }) => data);
  return {
    received,
    /** The log's entries, in the order they came. */
    events,
    seqs: () => events().map(({ seq }) => Number(seq)),
    named: (name: string) => received.filter((each) => each.name === name).map(({ data }) => data),
    until,
    /** Resolves once everything that was there at the start has come. */
    caughtUp: () => until(() => comments.includes("caught up")),
    /** Resolves once entry number `seq` has come. */
    has: (seq: number) => until(() => events().some((event) => event.seq === seq)),
    ended,
    stop: () => reader.cancel(),
  };
}
