import { ok } from "@/domain/result";
import { readDeletedDesks } from "@/server/desk/deleted";
import { door, respond } from "@/server/http/door";

export const GET = door(async ({ actor }) =>
  respond(ok({ items: await readDeletedDesks(actor), next: null })),
);
