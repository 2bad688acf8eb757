import type { Role } from "../access";
import type { Person } from "../claim/claim";
import type { ArticleText } from "../text/article-text";

export const articleStates = ["open", "signed_off"] as const;
export type ArticleStatus = (typeof articleStates)[number];

export const isArticleStatus = (name: unknown): name is ArticleStatus =>
  articleStates.some((state) => state === name);

/** A piece being checked: its own fields. */
export type Article = {
  id: string;
  deskId: string;
  title: string;
  byline: string | null;
  sourceUrl: string | null;
  /** BCP 47. */
  language: string;
  deadline: string | null;
  state: ArticleStatus;
  /** What it has of its own over the desk's policy. Events from before articles could have any lack it. */
  policy?: Partial<Policy> | null;
  createdAt: string;
  version: number;
};

/** One immutable version of an article's text. */
export type Revision = ArticleText & {
  id: string;
  number: number;
  /** Counts the corrections of `sentences`; the text itself never changes. */
  version: number;
  /** Of the UTF-8 bytes of `text`, in hexadecimal. */
  sha256: string;
  createdAt: string;
};

/** How a desk wants its articles checked. */
export type Policy = {
  reviewersPerClaim: number;
  blindReview: boolean;
  /** Share of sentences, 0 to 1. */
  coverageNeeded: number;
  assessorMaySignOff: boolean;
};

export const defaultPolicy: Policy = {
  reviewersPerClaim: 1,
  blindReview: false,
  coverageNeeded: 1,
  assessorMaySignOff: true,
};

/** The policy that an article is checked under: the desk's, with the article's own laid over it. */
export const policyOf = (desk: Policy, own: Partial<Policy> | null | undefined): Policy => ({
  ...desk,
  ...own,
});

/** Someone who works on the article, with the role they have on its desk. */
export type Participant = Person & { role: Role };
