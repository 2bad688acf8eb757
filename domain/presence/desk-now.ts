import type { Role } from "../access";
import type { Policy } from "../article/article";

/** What somebody who has an article open is on its desk, and the desk's policy. */
export type DeskNow = { role: Role; policy: Policy };
