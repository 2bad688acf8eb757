import { isTalk } from "@/components/thread/talk-write";
import { defaultPolicy } from "@/domain/article/article";
import type { Assessment, Claim, Person } from "@/domain/claim/claim";
import { noRecords, type Snapshot } from "@/domain/event";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Failure } from "@/domain/result";
import type { Span } from "@/domain/text/span";
import { type Answer, noConnection } from "./answer";
import type { Letter } from "./outbox";
import { openingOf } from "./opening";
import { createReviewStore } from "./store";
import type { SourceEntry, Write } from "./write";

/** A desk's server and its people's browsers in memory, for tests. It answers as the real one does. */
export const ana: Person = { id: "ana", name: "Ana" };
export const ben: Person = { id: "ben", name: "Ben" };

const at = "2026-11-26T10:00:00.000Z";
const words = ["It rose.", "It fell.", "It stayed."];

export const source: SourceEntry = {
  url: "https://example.org/",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: at,
  quote: "It rose.",
  locator: null,
  stance: "supports",
  sourceType: null,
};

const text = words.join(" ");
const sentences = words.map((sentence, index) => {
  const start = text.indexOf(sentence);
  return { index, start, end: start + sentence.length };
});

export function createFakeDesk() {
  let seq = 10;
  let minutes = 0;
  const claims = new Map<string, Claim>();
  const evidence = new Map<string, Evidence>();
  const assessments: Assessment[] = [];
  const answers = new Map<string, Answer>();
  /** The ids of all letters that changed something, in the order in which they did. */
  const done: string[] = [];
  let refuseAll: Failure | null = null;

  const fail = (failure: Failure): Answer => ({ ok: false, final: true, failure });
  const notFound = () => fail({ code: "not_found", message: "There is nothing here that you can see." });

  /** Does what `letter` asks, once, as `by`. */
  function handle({ id, write }: Pick<Letter, "id" | "write">, by: Person = ana): Answer {
    const known = answers.get(id);
    if (known) return known;
    if (refuseAll) return fail(refuseAll);
    const answer = act(write, by);
    if (answer.ok) {
      answers.set(id, answer);
      done.push(id);
    }
    return answer;
  }

  const saved = (record: unknown): Answer => ({ ok: true, seq: ++seq, record });

  function act(write: Write, by: Person): Answer {
    if (isTalk(write)) throw new Error("Nobody talks here.");
    if (write.type === "claim.create") return create(write, by);
    const claim = claims.get(write.claimId);
    if (!claim) return notFound();
    switch (write.type) {
      case "assessment.give":
        return saved(judge(claim, write.assessment, by));
      case "claim.change": {
        if (claim.version !== write.version) return changed(claim);
        const { claimant = claim.claimant, assigneeId = claim.assigneeId } = write;
        const next = { ...claim, claimant, assigneeId, version: claim.version + 1 };
        claims.set(claim.id, next);
        return saved(next);
      }
      case "claim.withdraw":
        if (claim.version !== write.version) return changed(claim);
        claims.delete(claim.id);
        return saved(null);
      case "evidence.add": {
        const { evidenceId: id, claimId } = write;
        evidence.set(id, { ...write.source, id, claimId, addedBy: by, version: 1 });
        return saved(evidence.get(id));
      }
      case "evidence.change":
      case "evidence.remove": {
        const item = evidence.get(write.evidenceId);
        if (!item) return notFound();
        if (item.version !== write.version) return changed(item);
        if (write.type === "evidence.remove") {
          evidence.delete(item.id);
          return saved(null);
        }
        evidence.set(item.id, { ...item, ...write.source, version: item.version + 1 });
        return saved(evidence.get(item.id));
      }
    }
  }

  const changed = (current: object) =>
    fail({ code: "changed", message: "Changed.", current, changed: { by: ben, at } });

  function create(write: Write & { type: "claim.create" }, by: Person): Answer {
    const spans = spansOf(write);
    const known = [...claims.values()].find((each) => JSON.stringify(each.spans) === JSON.stringify(spans));
    const claim = known ?? newClaim(write.claimId, spans, write.claimant);
    claims.set(claim.id, claim);
    if (write.assessment) judge(claim, write.assessment, by);
    return saved(whole(claim));
  }

  /** A claim with all that is on it. */
  function whole(claim: Claim) {
    const on = <T extends { claimId: string }>(records: T[]) =>
      records.filter(({ claimId }) => claimId === claim.id);
    const all = { assessments: on(assessments), evidence: on([...evidence.values()]), adjudications: [] };
    return { ...claim, ...all };
  }

  function read(id: string) {
    const claim = claims.get(id);
    return claim ? whole(claim) : null;
  }

  function newClaim(id: string, spans: Span[], claimant: string | null): Claim {
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    const number = claims.size + 1;
    const anchor = { status: "unchanged", score: 1 } as const;
    const rest = { claimant, anchor, assigneeId: null, createdAt: at, version: 1 };
    return { id, articleId: "article", number, text: text.slice(start, end), spans, ...rest };
  }

  function judge(
    claim: Claim,
    judgement: Pick<Assessment, "id" | "verdict" | "justification" | "reason">,
    by: Person,
  ) {
    const createdAt = new Date(Date.parse(at) + ++minutes * 60_000).toISOString();
    const given = { ...judgement, claimId: claim.id, words: claim.text, by, createdAt };
    assessments.push(given);
    return given;
  }

  function snapshot(): Snapshot {
    const article = { id: "article", deskId: "desk", title: "Up and down", byline: null, sourceUrl: null };
    return {
      ...noRecords,
      seq,
      article: { ...article, language: "en", deadline: null, state: "open", createdAt: at, version: 1 },
      revision: {
        id: "revision",
        number: 1,
        version: 1,
        sha256: "0".repeat(64),
        text,
        blocks: [{ kind: "paragraph", start: 0, end: text.length }],
        links: [],
        sentences,
        createdAt: at,
      },
      claims: [...claims.values()],
      assessments: [...assessments],
      evidence: [...evidence.values()],
    };
  }

  return {
    handle,
    read,
    snapshot,
    done,
    claims,
    evidence,
    assessments,
    /** From now on the desk takes nothing, for this reason. */
    refuse: (failure: Failure | null) => (refuseAll = failure),
    /** As after 24 hours: what came before is not recognised by its key any more. */
    forgetAnswers: () => answers.clear(),
  };
}

export type FakeDesk = ReturnType<typeof createFakeDesk>;

const unheard: Answer = { ok: false, final: false, failure: noConnection };

type Call = { letter: Letter; resolve: (answer: Answer) => void };

let ids = 0;
/** In the order of time, as uuidv7 are. */
export const newId = () => `id${String(++ids).padStart(6, "0")}`;

/** A tab in which somebody has the desk open. Its requests wait until the test lets them through, or not. */
export function openTab(server: FakeDesk, person: Person = ana) {
  const calls: Call[] = [];
  const told: string[] = [];
  const reads: string[] = [];
  const store = createReviewStore({
    opening: openingOf(server.snapshot()),
    policy: defaultPolicy,
    me: { ...person, role: "reviewer" },
    people: [ana, ben].map((each) => ({ ...each, role: "reviewer" as const })),
    send: (letter) => new Promise((resolve) => calls.push({ letter, resolve })),
    sendAct: () => Promise.resolve(unheard),
    readClaim: (id) => {
      reads.push(id);
      return Promise.resolve(server.read(id));
    },
    now: () => at,
    newId,
    onTell: (message) => told.push(message),
  });

  /** Ends a request: it arrives and is answered, it arrives and the answer is lost, or it never arrives. */
  async function end(how: "answered" | "unheard" | "lost", which = 0) {
    const [call] = calls.splice(which, 1);
    if (!call) return;
    const answer = how === "lost" ? unheard : server.handle(call.letter, person);
    call.resolve(how === "answered" ? answer : unheard);
    await turns();
  }

  /** Lets everything through until nothing is waiting. */
  async function drain() {
    for (let round = 0; round < 200 && store.desk().waiting.count > 0; round++) {
      store.retry();
      await end("answered");
    }
  }

  return { store, calls, told, reads, end, drain };
}

/** What waits behind an answer gets its turn. */
async function turns() {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

function spansOf({ place }: Write & { type: "claim.create" }): Span[] {
  if ("spans" in place) return place.spans;
  const { start = 0, end = 0 } = sentences[place.sentence] ?? {};
  return [{ start, end }];
}
