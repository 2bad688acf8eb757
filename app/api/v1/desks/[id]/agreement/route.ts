import { readAgreement } from "@/server/agreement/queries";
import { door, respond } from "@/server/http/door";

export const GET = door<{ id: string }>(async ({ actor, params }) =>
  respond(await readAgreement(actor, params.id)),
);
