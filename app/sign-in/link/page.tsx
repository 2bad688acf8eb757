import type { Metadata } from "next";
import { SignInByLink } from "@/components/sign-in/sign-in-by-link";
import { PlainPage } from "@/components/ui/plain-page";
import { readSignInLink } from "@/server/auth/sign-in-link";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { token } = await searchParams;
  const person = typeof token === "string" ? await readSignInLink(token) : null;
  if (!person) {
    return (
      <PlainPage
        title="This link does not work any more"
        lead="It was used, or it is too old. Ask for a new one."
      />
    );
  }
  return (
    <PlainPage title={`Sign in as ${person.name}`}>
      <SignInByLink token={String(token)} />
    </PlainPage>
  );
}
