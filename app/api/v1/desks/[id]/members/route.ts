import { door, respondList } from "@/server/http/door";
import { readMembers } from "@/server/member/queries";

export const GET = door<{ id: string }>(async ({ actor, params }) =>
  respondList(await readMembers(actor, params.id)),
);
