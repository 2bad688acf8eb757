import { endSessionById } from "@/server/account/sessions";
import { door, respondWritten } from "@/server/http/door";

export const DELETE = door<{ id: string }>(async ({ actor, params }) =>
  respondWritten(await endSessionById(actor, params.id)),
);
