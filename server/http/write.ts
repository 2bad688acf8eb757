import type { Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { toVersion } from "@/server/command/if-match";
import type { Written } from "@/server/command/once";
import { smallBody, readJson } from "./body";
import { door, respondWritten, type WriteHeaders, writeHeaders } from "./door";
import { problem } from "./problem";

type Command = (actor: Actor, input: unknown, headers: WriteHeaders) => Promise<Result<Written<unknown>>>;
/** What the path says goes over what the body says. */
type FromPath<P> = (params: P) => Record<string, unknown>;

/** A POST that makes a record from a JSON body of at most `limit` bytes. */
export function create<P>(command: Command, fromPath: FromPath<P>, limit = smallBody) {
  return door<P>(async ({ actor, request, params }) => {
    const body = await readJson(request, limit);
    if (!body.ok) return problem(body.failure);
    return respondWritten(
      await command(actor, { ...body.value, ...fromPath(params) }, writeHeaders(request)),
    );
  });
}

/** A write of which the path says everything. */
export function act<P>(command: Command, fromPath: FromPath<P>) {
  return door<P>(async ({ actor, request, params }) =>
    respondWritten(await command(actor, fromPath(params), writeHeaders(request))),
  );
}

/** A PATCH of the version that If-Match names. */
export function change<P>(command: Command, fromPath: FromPath<P>) {
  return door<P>(async ({ actor, request, params }) => {
    const version = toVersion(request.headers.get("if-match"));
    if (!version.ok) return problem(version.failure);
    const body = await readJson(request, smallBody);
    if (!body.ok) return problem(body.failure);
    const input = { ...body.value, ...fromPath(params), version: version.value };
    return respondWritten(await command(actor, input, writeHeaders(request)));
  });
}

/** A DELETE of the version that If-Match names. */
export function remove<P>(command: Command, fromPath: FromPath<P>) {
  return door<P>(async ({ actor, request, params }) => {
    const version = toVersion(request.headers.get("if-match"));
    if (!version.ok) return problem(version.failure);
    const input = { ...fromPath(params), version: version.value };
    return respondWritten(await command(actor, input, writeHeaders(request)));
  });
}
