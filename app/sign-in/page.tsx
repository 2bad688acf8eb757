import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { toLocalPath } from "@/components/sign-in/local-path";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { PlainPage } from "@/components/ui/plain-page";
import { getSessionActor } from "@/server/auth/actor";
import { identityProviderNames } from "@/server/auth/identity-providers";
import { lacksCode } from "@/server/auth/second-step-cookie";
import { isSetUp } from "@/server/auth/set-up";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, error } = await searchParams;
  const path = toLocalPath(typeof next === "string" ? next : null);
  if (await getSessionActor()) redirect(path);
  if (!(await isSetUp())) {
    return (
      <PlainPage
        title="This desk is not set up yet"
        lead="Open the set-up link that the terminal printed. It makes the first person and the desk."
      />
    );
  }
  return (
    <PlainPage title="Sign in">
      <SignInForm
        next={path}
        lacksCode={await lacksCode()}
        error={typeof error === "string" ? error : null}
        providers={identityProviderNames}
      />
    </PlainPage>
  );
}
