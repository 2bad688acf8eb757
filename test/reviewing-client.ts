import { uuidv7 } from "uuidv7";
import type { Answer } from "@/components/review/answer";
import type { LiveEvent } from "@/components/review/live";
import { toActRequest } from "@/components/review/server-act";
import { openingOf } from "@/components/review/opening";
import { createReviewStore } from "@/components/review/store";
import { toRequest, type WriteRequest } from "@/components/review/write";
import type { Role } from "@/domain/access";
import type { Result } from "@/domain/result";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import type { Written } from "@/server/command/once";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import type { WriteHeaders } from "@/server/http/door";
import { markRange } from "@/server/range/commands";
import type { Hub } from "@/server/realtime/hub";
import { changeSentences } from "@/server/sentence/commands";
import { undo } from "@/server/undo/commands";
import { noHeaders, unwrap } from "./desk";
import { type LiveReader, readLive } from "./live-reader";

/** A person at the review desk as their browser has it, with the server's own commands at the other end. */
export async function openClient(actor: Actor, role: Role, articleId: string, hub: Hub) {
  const review = await readReview(actor, articleId);
  if (!review) throw new Error("There is no such article.");
  const { snapshot, policy, people } = review;
  /** Numbers of the events that this person's writes became. */
  const saved: number[] = [];
  const store = createReviewStore({
    opening: openingOf(snapshot),
    policy,
    me: { id: actor.id, name: actor.name, role },
    people,
    send: ({ write }) => send(toRequest(articleId, write)),
    sendAct: (act) => send(toActRequest(articleId, act)),
    now: () => new Date().toISOString(),
    newId: uuidv7,
  });
  let gate: { opens: Promise<void>; open: () => void } | null = null;
  let newest = snapshot.seq;
  let stream: Stream | null = await connect();
  let connecting: Promise<void> | null = null;

  async function send(request: WriteRequest): Promise<Answer> {
    const outcome = await perform(actor, request);
    await gate?.opens;
    if (!outcome.ok) return { ok: false, final: true, failure: outcome.failure };
    const { seq, answer } = outcome.value;
    if (seq !== null) saved.push(seq);
    return { ok: true, seq, record: JSON.parse(JSON.stringify(answer)) as unknown };
  }

  async function connect(): Promise<Stream> {
    const signal = new AbortController().signal;
    const opened = await hub.open(actor, { articleId, after: newest, tab: null, signal });
    return { ...readLive(unwrap(opened)), taken: 0 };
  }

  /** Loses the connection, with what had come and was not looked at, and goes on. */
  async function reconnect() {
    const lost = stream;
    stream = null;
    await lost?.stop();
    stream = await connect();
    connecting = null;
  }

  function release() {
    gate?.open();
    gate = null;
  }

  /** Takes in at once what has come since the last time. */
  function takeIn() {
    if (!stream) return;
    const events = stream.events().slice(stream.taken) as unknown as LiveEvent[];
    stream.taken += events.length;
    for (const { seq } of events) {
      if (seq !== newest + 1) throw new Error(`Event ${seq} came after ${newest}.`);
      newest = seq;
    }
    if (events.length > 0) store.takeIn(...events);
  }

  return {
    store,
    saved,
    takeIn,
    /** Has answers to this person's writes wait on their way, until `release`. */
    hold: () => {
      gate ??= newGate();
    },
    release,
    reconnect: () => (connecting ??= reconnect()),
    /** Resolves once everything is saved or refused. */
    settle: async () => {
      release();
      await new Promise<void>((resolve) => {
        const look = () => store.desk().waiting.count === 0 && resolve();
        store.subscribe(look);
        look();
      });
    },
    /** Resolves once everything up to event `seq` has come and is taken in. */
    catchUp: async (seq: number) => {
      await connecting;
      if (seq > newest) await stream?.has(seq);
      takeIn();
    },
    close: () => stream?.stop(),
  };
}

function newGate() {
  let open: () => void = () => undefined;
  const opens = new Promise<void>((resolve) => (open = resolve));
  return { opens, open };
}

type Stream = LiveReader & { taken: number };

export type Client = Awaited<ReturnType<typeof openClient>>;

type Command = (actor: Actor, input: unknown, headers: WriteHeaders) => Promise<Result<Written<unknown>>>;

/** Which command is behind which call, and what it calls the id in the path. */
const commands: [string, RegExp, Command, string][] = [
  ["POST", /\/articles\/([^/]+)\/claims$/, createClaim, "articleId"],
  ["POST", /\/articles\/([^/]+)\/ranges$/, markRange, "articleId"],
  ["POST", /\/articles\/([^/]+)\/undo$/, undo, "articleId"],
  ["PATCH", /\/articles\/([^/]+)\/sentences$/, changeSentences, "articleId"],
  ["PATCH", /\/claims\/([^/]+)$/, changeClaim, "claimId"],
  ["DELETE", /\/claims\/([^/]+)$/, withdrawClaim, "claimId"],
  ["POST", /\/claims\/([^/]+)\/assessments$/, giveAssessment, "claimId"],
  ["POST", /\/claims\/([^/]+)\/evidence$/, addEvidence, "claimId"],
  ["PATCH", /\/evidence\/([^/]+)$/, changeEvidence, "evidenceId"],
  ["DELETE", /\/evidence\/([^/]+)$/, removeEvidence, "evidenceId"],
];

function perform(actor: Actor, { method, path, body, version }: WriteRequest) {
  for (const [its, pattern, command, name] of commands) {
    const id = its === method ? pattern.exec(path)?.[1] : undefined;
    if (id === undefined) continue;
    const input = { ...body, [name]: id, ...(version !== null && { version }) };
    return command(actor, input, noHeaders);
  }
  throw new Error(`No command is behind ${method} ${path}.`);
}
