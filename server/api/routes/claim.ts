import { NewAdjudication } from "@/server/adjudication/input";
import { ClaimChange, NewAssessment, NewClaim } from "@/server/claim/input";
import { EvidenceChange, NewEvidence } from "@/server/evidence/input";
import { RangeMark } from "@/server/range/input";
import { AddedEvidence, Adjudication, Assessment, Claim, RangeMarked } from "../answers/claim";
import { Revealed } from "../answers/revealed";
import { listOf } from "../answers/values";
import { paged, ok, made, gone, type Route } from "../route";

/** Claims, their assessments and evidence. */
export const claimRoutes: Route[] = [
  {
    method: "GET",
    path: "/articles/{id}/claims",
    guard: "article:read",
    does: "Lists claims in the order of the text",
    query: paged,
    answer: ok(listOf(Claim)),
  },
  {
    method: "POST",
    path: "/articles/{id}/claims",
    guard: "claim:create",
    does: "Highlights words as a claim, and may judge it; 200 when these words are a claim already",
    body: NewClaim,
    answer: made(Claim),
  },
  {
    method: "POST",
    path: "/articles/{id}/ranges",
    guard: "claim:assess",
    does: "Marks a range of sentences at once: no check needed where nobody judged yet, or given to somebody",
    body: RangeMark,
    answer: ok(RangeMarked),
  },
  {
    method: "POST",
    path: "/articles/{id}/adjudications",
    guard: "claim:adjudicate",
    does: "Settles judgements of a claim that differ; 412 when they are not those that `expects` names",
    body: NewAdjudication,
    answer: made(Adjudication),
  },
  {
    method: "GET",
    path: "/articles/{id}/revealed",
    guard: "article:read",
    does: "Gives what you see of claims on which something happened, where blind review hid it before",
    query: { since: "number of an event: claims on which something happened after it" },
    answer: ok(Revealed),
  },
  {
    method: "GET",
    path: "/claims/{id}",
    guard: "article:read",
    does: "Gives a claim",
    answer: ok(Claim),
  },
  {
    method: "PATCH",
    path: "/claims/{id}",
    guard: "claim:change",
    does: "Changes claimant or assignee",
    body: ClaimChange,
    answer: ok(Claim),
  },
  {
    method: "DELETE",
    path: "/claims/{id}",
    guard: "claim:withdraw",
    does: "Withdraws a claim",
    answer: gone,
  },
  {
    method: "POST",
    path: "/claims/{id}/assessments",
    guard: "claim:assess",
    does: "Judges a claim; a draft when its verdict's demands are not met",
    body: NewAssessment,
    answer: made(Assessment),
  },
  {
    method: "POST",
    path: "/claims/{id}/evidence",
    guard: "evidence:add",
    does: "Attaches a source to a claim",
    body: NewEvidence,
    answer: made(AddedEvidence),
  },
  {
    method: "PATCH",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Changes evidence",
    body: EvidenceChange,
    answer: ok(AddedEvidence),
  },
  {
    method: "DELETE",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Removes evidence",
    answer: gone,
  },
];
