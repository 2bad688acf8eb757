import type { ReviewStore } from "@/components/review/store";
import { can } from "@/domain/access";
import { preflight, type Preflight } from "@/domain/coverage/preflight";

/** What stands in the way of sign-off by the person at this desk, as this browser knows the article. */
export function checkedHere(store: ReviewStore): Preflight {
  const threads = [...store.view().threads.values()].flatMap(({ record }) => record ?? []);
  const checked = { revision: store.revision, claims: store.index().sheets(), threads };
  return preflight(checked, store.policy, can(store.me.role, "article:sign-off") ? store.me.id : null);
}
