import { expect, it } from "vitest";
import { defaultPolicy } from "../article/article";
import type { DeskEvent } from "../event";
import { deskEventSays } from "./says";

it.each<[DeskEvent, string | null, string]>([
  [
    { type: "desk.created", desk: { id: "d", name: "Harwick" }, owner: { id: "o", name: "Olga" } },
    null,
    "made the desk “Harwick”",
  ],
  [{ type: "invitation.made", invitation: { id: "i", role: "reviewer" } }, null, "invited a reviewer"],
  [{ type: "invitation.made", invitation: { id: "i", role: "editor" } }, null, "invited an editor"],
  [{ type: "member.changed", member: { id: "b", name: "Ben", role: "owner" } }, "Ben", "made Ben an owner"],
  [{ type: "member.removed", id: "b" }, "Ben", "removed Ben"],
  [{ type: "member.removed", id: "b" }, null, "removed somebody"],
  [{ type: "member.left", id: "b" }, "Ben", "left the desk"],
  [
    {
      type: "desk.changed",
      desk: {
        id: "d",
        name: "Harwick",
        version: 2,
        languages: ["en", "de"],
        policy: { ...defaultPolicy, coverageNeeded: 0.985 },
        snapshotRetention: 90,
      },
    },
    null,
    "changed the desk’s settings: name “Harwick”; one reviewer per claim; open review; 98.5 % coverage needed; assessors may sign off; languages en, de; snapshots kept for 90 days",
  ],
])("%j", (event, subject, says) => {
  expect(deskEventSays(event, subject)).toBe(says);
});
