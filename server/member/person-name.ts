import { skeleton } from "@/domain/member/skeleton";
import { type Failure, fail, ok, type Result } from "@/domain/result";
import type { Transaction } from "@/server/command/once";
import { Line } from "@/server/command/text-input";

/** A person's name as others see it: something that can be read, without marks that turn the text around it. */
export const PersonName = Line(100, "Enter your name.").refine(
  (name) => /\p{Letter}/u.test(name) && !/[\p{Bidi_Control}\u2028\u2029]/u.test(name),
  "Use the letters of your name, without control characters.",
);

/** That nobody else on the desk has a name that looks the same. */
export async function requireOwnName(
  tx: Transaction,
  deskId: string,
  { id, name }: { id: string; name: string },
): Promise<Result<null>> {
  const others = await tx.member.findMany({
    where: { deskId, userId: { not: id } },
    select: { user: { select: { name: true } } },
  });
  const isTaken = others.some(({ user }) => skeleton(user.name) === skeleton(name));
  return isTaken ? fail(namesake) : ok(null);
}

const namesake: Failure = {
  code: "conflict",
  message:
    "Somebody on this desk has a name that looks the same. Use another form of yours, for example with a middle initial.",
};
