import { renewRecoveryCodes } from "@/server/account/code";
import { door, respondWritten } from "@/server/http/door";

export const POST = door(async ({ actor }) => respondWritten(await renewRecoveryCodes(actor)));
