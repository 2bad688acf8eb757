import { verdictName, type Verdict } from "@/domain/claim/verdict";
import type { ArticleState } from "@/domain/event";
import type { LiveEvent } from "./live";
import type { ReviewStore } from "./store";
import { touchedClaims } from "./touched-claims";

/** Takes in what came, and says what of it concerns what the person at this screen has in hand. */
export function takeInLive(store: ReviewStore, events: readonly LiveEvent[]): void {
  const before = store.view();
  const heldBefore = idsInHand(store);
  store.takeIn(...events);
  const held = new Set([...heldBefore, ...idsInHand(store)]);
  const said = events.flatMap((event) => liveSays(event, { store, before, held }) ?? []);
  if (said.length > 0) store.say(said.join(". "));
}

type Setting = {
  store: ReviewStore;
  /** The state before the event. */
  before: ArticleState;
  /** The claims in hand, before it or after. */
  held: ReadonlySet<string>;
};

/** What somebody else did at the sentence in hand, or to the article as a whole, in words; `null` for all else. */
function liveSays(event: LiveEvent, setting: Setting): string | null {
  const { store, before, held } = setting;
  if (!event.by || event.by.id === store.me.id) return null;
  const isHere = touchedClaims(event, before).some((id) => held.has(id));
  const done = ofArticle(event) ?? (isHere ? atPlace(event, placeInHand(store), setting) : null);
  return done && `${event.by.name} ${done}`;
}

/** The claims on what is focused. */
function idsInHand(store: ReviewStore): string[] {
  const { focus } = store.desk();
  if (!focus) return [];
  if (focus.claimId !== null) return [focus.claimId];
  return store
    .index()
    .touching(focus.sentence)
    .map(({ id }) => id);
}

function placeInHand(store: ReviewStore): string {
  const { focus } = store.desk();
  return focus?.claimId
    ? `part ${store.index().label(focus.claimId)}`
    : `sentence ${(focus?.sentence ?? 0) + 1}`;
}

function ofArticle(event: LiveEvent): string | null {
  switch (event.type) {
    case "article.changed":
      return "changed the article's title or details";
    case "sentences.changed":
      return "corrected where sentences begin and end";
    default:
      return null;
  }
}

function atPlace(event: LiveEvent, place: string, { store, before, held }: Setting): string | null {
  switch (event.type) {
    case "claim.created":
      return event.assessment ? marked(place, event.assessment.verdict) : `marked ${place} as a claim`;
    case "assessment.given":
      return marked(place, event.assessment.verdict);
    case "claims.marked": {
      const given = event.assessments.find(({ claimId }) => held.has(claimId));
      const claim = event.claims.find(({ id }) => held.has(id));
      return given ? marked(place, given.verdict) : gave(place, claim?.assigneeId ?? null, store);
    }
    case "claim.changed": {
      const known = before.claims.get(event.claim.id)?.record;
      if (known && known.assigneeId !== event.claim.assigneeId)
        return gave(place, event.claim.assigneeId, store);
      return `changed the claim on ${place}`;
    }
    case "claim.withdrawn":
      return `took the mark off ${place}`;
    case "evidence.added":
      return `added evidence to ${place}`;
    case "evidence.changed":
      return `changed evidence of ${place}`;
    case "evidence.removed":
      return `removed evidence from ${place}`;
    case "annotations.imported":
      return `brought in an annotation of ${place}`;
    case "adjudication.made":
      return `settled ${place} as ${nameOf(event.adjudication.verdict)}`;
    case "change.undone":
      return `undid a change of ${place}`;
    default:
      return null;
  }
}

const nameOf = (verdict: Verdict) => verdictName[verdict].toLowerCase();

const marked = (place: string, verdict: Verdict) => `marked ${place} ${nameOf(verdict)}`;

function gave(place: string, assigneeId: string | null, { me, people }: ReviewStore): string {
  if (assigneeId === null) return `took ${place} off everybody's list`;
  if (assigneeId === me.id) return `gave ${place} to you`;
  return `gave ${place} to ${people.find(({ id }) => id === assigneeId)?.name ?? "somebody"}`;
}
