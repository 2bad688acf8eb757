import { ok } from "@/domain/result";
import { createToken } from "@/server/auth/token-commands";
import { readTokens } from "@/server/auth/token";
import { door, respond } from "@/server/http/door";
import { create } from "@/server/http/write";

export const GET = door(async ({ actor }) => respond(ok({ items: await readTokens(actor), next: null })));

export const POST = create(createToken, () => ({}));
