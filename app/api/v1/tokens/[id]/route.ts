import { revokeToken } from "@/server/auth/token-commands";
import { door, respondWritten, writeHeaders } from "@/server/http/door";

export const DELETE = door<{ id: string }>(async ({ actor, request, params }) =>
  respondWritten(await revokeToken(actor, { id: params.id }, writeHeaders(request))),
);
