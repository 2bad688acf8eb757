import { ok } from "@/domain/result";
import { endOtherSessions, readSessions } from "@/server/account/sessions";
import { door, respond, respondWritten } from "@/server/http/door";

export const GET = door(async ({ actor }) => respond(ok({ items: await readSessions(actor), next: null })));

export const DELETE = door(async ({ actor }) => respondWritten(await endOtherSessions(actor)));
