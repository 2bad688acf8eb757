import type { Metadata } from "next";
import Link from "next/link";
import { ResetForm } from "@/components/sign-in/reset-form";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import { isOpenReset } from "@/server/account/reset";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default async function ResetPage({ searchParams }: PageProps<"/sign-in/reset">) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isOpenReset(token))) {
    return (
      <PlainPage title="This link does not work any more" lead="It was used, or it is too old.">
        <Link href="/sign-in/forgot" className={buttonClass("primary")}>
          Ask for a new one
        </Link>
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title="Choose a new password"
      lead="You are then signed out everywhere, and your API tokens end. Sign in with the new password."
    >
      <ResetForm token={token} />
    </PlainPage>
  );
}
