import { ok } from "@/domain/result";
import { createDesk } from "@/server/desk/create";
import { readDesks } from "@/server/desk/queries";
import { door, respond } from "@/server/http/door";
import { create } from "@/server/http/write";

export const GET = door(async ({ actor }) => respond(ok({ items: await readDesks(actor), next: null })));

export const POST = create(createDesk, () => ({}));
