import type { Preflight } from "@/domain/coverage/preflight";
import type { Failure } from "@/domain/result";
import { type SignOff, standingSignOff } from "@/domain/signoff/sign-off";

type Looked = Preflight & { seq: number };

/** Why an article is not signed off, or not opened again; each with how it stands now. */

export function notReady(current: Looked): Failure {
  const { obstacles } = current;
  const [first] = obstacles;
  const count = obstacles.length === 1 ? "One thing stands" : `${obstacles.length} things stand`;
  return {
    code: "not_ready",
    message: `${count} in the way of signing off${first ? `, first: ${first.message}` : "."}`,
    errors: obstacles.map(({ code, message }) => ({ path: code, message })),
    current,
  };
}

export const movedOn = (current: Looked): Failure => ({
  code: "changed",
  message:
    "Somebody changed this article after you last saw it, so it was not signed off. Look at it as it is now.",
  current,
});

export function isSignedAlready(signOffs: readonly SignOff[]): Failure {
  const standing = standingSignOff(signOffs);
  return {
    code: "signed_off",
    message: `${standing ? `${standing.by.name} has signed this article off` : "This article is signed off"} already.`,
    ...(standing && { current: standing }),
  };
}

export const isOpenAlready: Failure = {
  code: "conflict",
  message: "This article is not signed off, so there is nothing to reopen.",
};
