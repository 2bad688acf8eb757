import { getCsrfToken, signIn } from "next-auth/react";
import { refusalText, unreachableText } from "./refusal";

/** How a try to sign in ended: signed in, a code is asked for as well, or what to tell the person. */
export type SignInOutcome = { is: "in" } | { is: "code" } | { is: "refused"; words: string };

type Way = "credentials" | "code" | "passkey" | "link";

export async function trySignIn(way: Way, credentials: Record<string, string>): Promise<SignInOutcome> {
  const unreachable = { is: "refused", words: unreachableText } as const;
  try {
    // next-auth leaves the page when it cannot reach the server; ask first, so that what was typed stays.
    if (!(await getCsrfToken())) return unreachable;
    const answer = await signIn(way, { redirect: false, ...credentials });
    if (!answer) return unreachable;
    if (!answer.error) return { is: "in" };
    return answer.error === "code_needed"
      ? { is: "code" }
      : { is: "refused", words: refusalText(answer.error) };
  } catch {
    return unreachable;
  }
}
