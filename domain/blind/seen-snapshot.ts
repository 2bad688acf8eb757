import type { Policy } from "../article/article";
import type { Snapshot } from "../event";
import { isBlind } from "./blind";
import { sightOf } from "./sight";

/** An article under check as `readerId` sees it; as somebody who is nobody does, it is what everybody sees. */
export function seenSnapshot(readerId: string, snapshot: Snapshot, policy: Policy): Snapshot {
  if (!isBlind(policy)) return snapshot;
  const sight = sightOf(readerId, snapshot, policy);
  const unseen = snapshot.claims.map(({ id }) => ({ claimId: id, reviewers: sight.unseenOn(id) }));
  return {
    ...snapshot,
    assessments: snapshot.assessments.filter(sight.assessment),
    threads: snapshot.threads.filter(({ id }) => sight.thread(id)),
    comments: snapshot.comments.filter(sight.comment),
    corrections: snapshot.corrections.filter(sight.correction),
    unseen: unseen.filter(({ reviewers }) => reviewers > 0),
  };
}
