import { unlinkIdentity } from "@/server/account/identities";
import { door, respondWritten } from "@/server/http/door";

export const DELETE = door<{ provider: string }>(async ({ actor, params }) =>
  respondWritten(await unlinkIdentity(actor, params.provider)),
);
