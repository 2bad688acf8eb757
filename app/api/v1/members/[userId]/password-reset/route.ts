import { createMemberReset } from "@/server/account/member-reset";
import { door, respondWritten } from "@/server/http/door";

export const POST = door<{ userId: string }>(async ({ actor, params }) =>
  respondWritten(await createMemberReset(actor, params.userId)),
);
