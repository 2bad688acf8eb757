import { offerPasskey } from "@/server/account/passkeys";
import { door, respondWritten } from "@/server/http/door";

export const POST = door(async ({ actor }) => respondWritten(await offerPasskey(actor)));
