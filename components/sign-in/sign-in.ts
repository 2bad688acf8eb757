import { getCsrfToken, signIn } from "next-auth/react";
import { refusalText, unreachableText } from "./refusal";

/** Signs in; `null` when that worked, else what to tell the person. */
export async function trySignIn(email: string, password: string): Promise<string | null> {
  try {
    // next-auth leaves the page when it cannot reach the server; ask first, so that what was typed stays.
    if (!(await getCsrfToken())) return unreachableText;
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (!answer) return unreachableText;
    return answer.error ? refusalText(answer.error) : null;
  } catch {
    return unreachableText;
  }
}
