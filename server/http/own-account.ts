import type { Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import type { Renewed } from "@/server/auth/session";
import { keepRenewed } from "@/server/auth/session-cookie";
import type { Written } from "@/server/command/once";
import { readJson, smallBody } from "./body";
import { door, respondWritten } from "./door";
import { problem } from "./problem";

/** A write of one's own account from a JSON body. */
export function changeOwn<P>(
  command: (actor: Actor, input: unknown) => Promise<Result<Written<unknown>>>,
  fromPath: (params: P) => Record<string, unknown> = () => ({}),
) {
  return door<P>(async ({ actor, request, params }) => {
    const body = await readJson(request, smallBody);
    if (!body.ok) return problem(body.failure);
    return respondWritten(await command(actor, { ...body.value, ...fromPath(params) }));
  });
}

/** A write that proves who the person is: the browser's session gets a new secret. */
export function proveOwn(command: (actor: Actor, input: unknown) => Promise<Result<Renewed>>) {
  return door(async ({ actor, request }) => {
    const body = await readJson(request, smallBody);
    if (!body.ok) return problem(body.failure);
    const proven = await command(actor, body.value);
    if (!proven.ok) return problem(proven.failure);
    await keepRenewed(proven.value);
    return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
  });
}
