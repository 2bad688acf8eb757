import type { Revision } from "@/domain/article/article";
import { sentencesUnder } from "@/domain/claim/sheet";
import { suggestPlaces } from "@/domain/text/suggest";

/** Where in `revision` words that it does not have may stand now; a person chooses. */
export function placesFor(revision: Revision, words: string) {
  return suggestPlaces(revision, words).map(({ span }) => ({
    span,
    words: revision.text.slice(span.start, span.end),
    sentence: sentencesUnder(revision.sentences, [span])[0] ?? 0,
  }));
}
