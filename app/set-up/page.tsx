import type { Metadata } from "next";
import Link from "next/link";
import { SetUpForm } from "@/components/sign-in/set-up-form";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import { isSetUp, readSetUpLink } from "@/server/auth/set-up";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  const { token } = await searchParams;
  if (typeof token === "string" && (await readSetUpLink(token))) {
    return (
      <PlainPage title="Set up your desk" lead="You become its owner. Everybody else joins later.">
        <SetUpForm token={token} />
      </PlainPage>
    );
  }
  return (await isSetUp()) ? <AlreadySetUp /> : <LinkTooOld />;
}

function AlreadySetUp() {
  return (
    <PlainPage title="This desk is set up already" lead="A set-up link works once.">
      <Link href="/sign-in" className={buttonClass("primary")}>
        Sign in
      </Link>
    </PlainPage>
  );
}

function LinkTooOld() {
  return (
    <PlainPage
      title="This set-up link does not work"
      lead={
        <>
          It is incomplete, or more than a day old. Stop Stet in the terminal and run{" "}
          <code className="font-mono text-tool">npm start</code> again: it prints a new link.
        </>
      }
    />
  );
}
