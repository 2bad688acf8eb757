import { offerCodeKey } from "@/server/account/code";
import { door, respondWritten } from "@/server/http/door";

export const POST = door(({ actor }) => Promise.resolve(respondWritten(offerCodeKey(actor))));
