import { fail, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { countTry } from "@/server/auth/throttle";

type Say<Input, Headers, Answer> = (actor: Actor, input: Input, headers: Headers) => Promise<Result<Answer>>;

/** `say`, for each person at a pace that a person can write at; beyond that it says how long to wait. */
export function paced<Input, Headers, Answer>(say: Say<Input, Headers, Answer>): Say<Input, Headers, Answer> {
  return async (actor, input, headers) => {
    const counted = await countTry("comment", actor.id);
    if (counted.ok) return say(actor, input, headers);
    const { retryAfterSeconds: seconds = 60 } = counted.failure;
    const message = `That is many comments in a minute. Wait ${seconds} seconds, then send it again.`;
    return fail({ ...counted.failure, message });
  };
}
