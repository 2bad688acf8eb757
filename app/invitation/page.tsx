import type { Metadata } from "next";
import Link from "next/link";
import { AcceptInvitation } from "@/components/invitation/accept-invitation";
import { SignOutHere } from "@/components/invitation/sign-out-here";
import { SignUpForm } from "@/components/invitation/sign-up-form";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import { aRole, roleSays } from "@/domain/access";
import { getSessionActor } from "@/server/auth/actor";
import { readInvitation } from "@/server/invitation/queries";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ searchParams }: PageProps<"/invitation">) {
  const { token } = await searchParams;
  const [invitation, actor] = await Promise.all([
    typeof token === "string" ? readInvitation(token) : null,
    getSessionActor(),
  ]);
  if (!invitation || typeof token !== "string") return <NotUsable />;
  const { desk, by, role, email, accountId, isMember } = invitation;

  if (actor && actor.id !== accountId) {
    return (
      <PlainPage
        title="This invitation is for somebody else"
        lead={
          <>
            It is for <b className="font-semibold">{email}</b>. You are signed in as{" "}
            <b className="font-semibold">{actor.email}</b>. If both are you, sign out and go on with the
            other.
          </>
        }
      >
        <SignOutHere personId={actor.id} />
      </PlainPage>
    );
  }
  if (isMember && actor) {
    return (
      <PlainPage title={`You are on ${desk} already`} lead="An invitation never changes a role.">
        <Link href="/articles" className={buttonClass("primary")}>
          Go to the articles
        </Link>
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title={`Join ${desk}`}
      lead={
        <>
          {by} invites you as {aRole(role)}. {roleSays[role]}
        </>
      }
    >
      {actor ? (
        <AcceptInvitation token={token} desk={desk} />
      ) : accountId ? (
        <SignInFirst email={email} token={token} />
      ) : (
        <SignUpForm token={token} email={email} />
      )}
    </PlainPage>
  );
}

function SignInFirst({ email, token }: { email: string; token: string }) {
  const back = `/invitation?token=${encodeURIComponent(token)}`;
  return (
    <>
      <p className="mb-4 text-tool">
        You have an account here: <b className="font-semibold">{email}</b>. You come back here after signing
        in.
      </p>
      <Link href={`/sign-in?next=${encodeURIComponent(back)}`} className={buttonClass("primary")}>
        Sign in
      </Link>
    </>
  );
}

function NotUsable() {
  return (
    <PlainPage
      title="This invitation does not work any more"
      lead="It was used or revoked, or it is more than seven days old. Ask the one who sent it for a new one."
    >
      <Link href="/articles" className={buttonClass()}>
        Go to your desk
      </Link>
    </PlainPage>
  );
}
