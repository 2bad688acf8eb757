/** What each setting of a desk does, in a sentence. */
export const settingSays = {
  reviewersPerClaim:
    "With two, a claim is settled when two people have judged it alike; otherwise it waits for the other, or for an editor.",
  blindReview:
    "With two reviewers, nobody sees the other’s verdict, or what was said about the claim, before their own is in.",
  coverageNeeded:
    "The share of an article’s sentences that must be judged, or marked as needing no check, before it can be signed off.",
  assessorMaySignOff:
    "Turned off, an article is signed off by an editor who is not the only one to have judged it, and nobody decides between their own judgement and another.",
  languages:
    "Codes such as en, de or pt-BR, the usual one first: a new article is taken to be in that, and the others head the list.",
  snapshotRetention: "How long copies of sources are kept, in days; leave it empty to keep them for good.",
};
