import { removePasskey, renamePasskey } from "@/server/account/passkeys";
import { door, respondWritten } from "@/server/http/door";
import { changeOwn } from "@/server/http/own-account";

export const PATCH = changeOwn<{ id: string }>(renamePasskey, ({ id }) => ({ id }));

export const DELETE = door<{ id: string }>(async ({ actor, params }) =>
  respondWritten(await removePasskey(actor, params.id)),
);
