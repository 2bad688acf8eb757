import { fail, invalid, ok } from "@/domain/result";
import { threadSheets } from "@/domain/thread/sheet";
import { threadStates } from "@/domain/thread/thread";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { page, type PageRequest } from "@/server/http/page";
import { notFound } from "@/server/http/problem";

/** Which threads: those on one claim, those that stand in one state. */
type Wanted = { claim: string | null; state: string | null };

/** The article's threads in the order they were opened, with what was said in them. */
export async function readThreads(
  actor: Actor,
  articleId: string,
  { claim, state }: Wanted,
  request: PageRequest,
) {
  if (state !== null && !threadStates.some((each) => each === state)) {
    return invalid("state", `state is one of ${threadStates.join(", ")}.`);
  }
  const review = await readReview(actor, articleId);
  if (!review) return fail(notFound);
  const wanted = threadSheets(review.snapshot).filter(
    (thread) => (claim === null || thread.claimId === claim) && (state === null || thread.state === state),
  );
  const [after] = request.cursor ?? [];
  const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1;
  return ok(page(wanted.slice(from, from + request.limit + 1), request.limit, ({ id }) => [id]));
}
