import { AnnotationImport } from "@/server/annotation/input";
import { NewSignOff, Reopening } from "@/server/signoff/input";
import { Annotations, ImportedAnnotations } from "../answers/annotation";
import { Preflight } from "../answers/article";
import { SignOff, SignedOff } from "../answers/signoff";
import { listOf } from "../answers/values";
import { ok, made, type Route } from "../route";

/** What leads to a report, and the ways out of the desk. */
export const reportRoutes: Route[] = [
  {
    method: "GET",
    path: "/articles/{id}/preflight",
    guard: "article:read",
    does: "Lists what stands in the way of sign-off",
    answer: ok(Preflight),
  },
  {
    method: "GET",
    path: "/articles/{id}/report",
    guard: "article:read",
    does: "Gives the verification report",
    query: {
      format: "html, md, csv, json or annotations (W3C Web Annotations, all in one document)",
      signoff: "the one frozen at this sign-off; by default the one that stands, else how it is now",
    },
  },
  {
    method: "GET",
    path: "/articles/{id}/annotations",
    guard: "article:read",
    does: "Gives the report's claims as a W3C AnnotationCollection, which names its pages, or one of these",
    query: { page: "number of a page, from 1; without it, the collection that names the first and last" },
    answer: ok(Annotations),
  },
  {
    method: "POST",
    path: "/articles/{id}/annotations",
    guard: "claim:create",
    does: "Brings annotations of other tools in: claims, evidence and comments, never a judgement; at most 2 MB",
    body: AnnotationImport,
    answer: made(ImportedAnnotations),
  },
  {
    method: "GET",
    path: "/articles/{id}/signoffs",
    guard: "article:read",
    does: "Lists sign-offs with the hashes of their reports, newest first",
    answer: ok(listOf(SignOff)),
  },
  {
    method: "POST",
    path: "/articles/{id}/signoffs",
    guard: "article:sign-off",
    does: "Signs the article off and freezes its report; refused while preflight finds anything",
    body: NewSignOff,
    answer: made(SignedOff),
  },
  {
    method: "POST",
    path: "/articles/{id}/reopen",
    guard: "article:reopen",
    does: "Opens a signed-off article again, for a reason; verdicts and the frozen report stay",
    body: Reopening,
    answer: ok(SignedOff),
  },
];
