import type { ReviewStore } from "./store";

/** Brings what is focused into view and gives it the keyboard. */
export function reveal(store: ReviewStore, block: ScrollLogicalPosition = "nearest"): void {
  const { focus } = store.desk();
  if (!focus) return;
  const id = focus.claimId === null ? `s${focus.sentence + 1}` : `c-${store.index().label(focus.claimId)}`;
  const element = document.getElementById(id);
  // A mark that was just made is drawn before the next frame.
  if (element) land(element, block);
  else requestAnimationFrame(() => land(document.getElementById(id), block));
}

function land(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block });
}

/** Focuses sentence `sentence` and goes there. */
export function goTo(store: ReviewStore, sentence: number, claimId: string | null = null): void {
  store.focusOn({ sentence, claimId });
  reveal(store, "center");
}

/** What the address names: `#s12` is sentence 12, `#c-6a` the claim labelled 6a. Says whether there is such a place. */
export function goToHash(store: ReviewStore, hash: string): boolean {
  const number = /^#s(\d+)$/.exec(hash)?.[1];
  if (number !== undefined) {
    const sentence = Number(number) - 1;
    if (!store.revision.sentences[sentence]) return false;
    goTo(store, sentence);
    return true;
  }
  const label = /^#c-(\d.*)$/.exec(decodeURIComponent(hash))?.[1];
  const index = store.index();
  const claim = label && index.touching(parseInt(label) - 1).find(({ id }) => index.label(id) === label);
  const [sentence] = claim ? claim.sentences : [];
  if (!claim || sentence === undefined) return false;
  const isOwn = index.ownClaim(sentence) === claim.id;
  goTo(store, sentence, isOwn ? null : claim.id);
  return true;
}
