import { startOf } from "@/components/article/selection";
import { reveal } from "./reveal";
import type { Focus } from "./desk-view";
import type { ReviewStore } from "./store";

/**
 * What a click on the article focuses: a number its sentence, a label its claim, words the closest claim over them;
 * clicking the same words again goes on to the next wider one.
 */
export function onArticleClick(store: ReviewStore, target: Element): void {
  const sentence = sentenceNumbered(target.closest<HTMLElement>(".num"));
  if (sentence !== null) return store.focusOn({ sentence, claimId: null });
  const label = target.closest<HTMLElement>("[data-claim]")?.dataset["claim"];
  if (label !== undefined) return focusClaim(store, label);
  if (document.getSelection()?.isCollapsed === false) return;
  const places = placesAt(store, target);
  const at = places.findIndex((place) => isSame(place, store.desk().focus));
  const next = places[(at + 1) % places.length];
  if (next) store.focusOn(next);
}

/** Where the keyboard, or a screen reader, goes to a number or a label in the article, the desk goes along. */
export function onArticleFocus(store: ReviewStore, target: Element): void {
  if (!(target instanceof HTMLElement)) return;
  const sentence = target.matches(".num") ? sentenceNumbered(target) : null;
  const { claim } = target.dataset;
  const { focus } = store.desk();
  if (sentence !== null && sentence !== focus?.sentence) store.focusOn({ sentence, claimId: null });
  if (claim !== undefined && claim !== focus?.claimId) {
    const first = store.index().sheet(claim)?.sentences[0];
    if (first !== undefined) store.focusOn({ sentence: first, claimId: claim });
  }
}

/** Readers count from 1. */
function sentenceNumbered(number: HTMLElement | null): number | null {
  return number ? Number(number.dataset["n"]) - 1 : null;
}

function focusClaim(store: ReviewStore, claimId: string): void {
  const sentence = store.index().sheet(claimId)?.sentences[0];
  if (sentence === undefined) return;
  store.focusOn({ sentence, claimId });
  reveal(store);
}

/** The claims over a run and its sentence, the closest first. */
function placesAt(store: ReviewStore, target: Element): Focus[] {
  const mark = target.closest(".mark");
  const block = target.closest<HTMLElement>("[data-block]")?.dataset["block"];
  if (!mark || block === undefined) return [];
  const start = startOf(mark, store.revision);
  const run = store
    .block(Number(block))
    .pieces.find((piece) => piece.type === "run" && piece.start === start);
  if (run?.type !== "run") return [];
  const { sentence, claims } = run;
  const own = sentence === null ? null : store.index().ownClaim(sentence);
  const places = [...claims].reverse().map((id): Focus => {
    const first = sentence ?? store.index().sheet(id)?.sentences[0] ?? 0;
    return { sentence: first, claimId: id === own ? null : id };
  });
  const hasSentence = places.some(({ claimId }) => claimId === null);
  return sentence === null || hasSentence ? places : [...places, { sentence, claimId: null }];
}

const isSame = (a: Focus, b: Focus | null) => a.sentence === b?.sentence && a.claimId === b.claimId;
