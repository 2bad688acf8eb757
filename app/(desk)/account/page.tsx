import type { Metadata } from "next";
import { CodeSection } from "@/components/account/code-section";
import { DeleteAccount } from "@/components/account/delete-account";
import { IdentitySection } from "@/components/account/identity-section";
import { NameForm } from "@/components/account/name-form";
import { PasskeySection } from "@/components/account/passkey-section";
import { PasswordForm } from "@/components/account/password-form";
import { SessionSection } from "@/components/account/session-section";
import { TokenSection } from "@/components/account/token-section";
import { Section } from "@/components/desk/section";
import { DigestForm } from "@/components/notification/digest-form";
import { readAccount } from "@/server/account/account";
import { readSessions } from "@/server/account/sessions";
import { requireActor } from "@/server/auth/actor";
import { identityProviderNames } from "@/server/auth/identity-providers";
import { sendsMail } from "@/server/mail/mail";
import { readTokens } from "@/server/auth/token";
import { Framed } from "../framed";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const actor = await requireActor();
  const { identity } = await searchParams;
  const [account, sessions, tokens] = await Promise.all([
    readAccount(actor),
    readSessions(actor),
    readTokens(actor),
  ]);
  const { name, email, hasPassword, hasCode, recoveryCodesLeft, passkeys, identities } = account;
  return (
    <Framed current={null} actor={actor}>
      <div className="max-w-[46rem]">
        <p className="text-small wrap-anywhere text-muted">{email}</p>
        <h1 className="font-serif text-h1 font-semibold tracking-tight">Your account</h1>
        <div className="mt-6">
          <NameForm key={name} name={name} />
        </div>
        <Section
          title="Password"
          lead={
            hasPassword
              ? "A new password signs you out everywhere else. API tokens keep working."
              : "You have no password. With one you can sign in without a link or another account."
          }
        >
          <PasswordForm email={email} hasPassword={hasPassword} />
        </Section>
        <CodeSection hasCode={hasCode} recoveryCodesLeft={recoveryCodesLeft} />
        <PasskeySection passkeys={passkeys} />
        {(identities.length > 0 || identityProviderNames.length > 0) && (
          <IdentitySection
            linked={identities}
            offered={identityProviderNames}
            ended={identity === "linked" || identity === "taken" ? identity : null}
          />
        )}
        {sendsMail && (
          <Section
            title="Mail"
            lead="What waits in your inbox, counted by kind. No words of any article are mailed."
          >
            <DigestForm digest={account.digest} />
          </Section>
        )}
        <SessionSection sessions={sessions} />
        <TokenSection tokens={tokens} />
        <div className="mt-24 border-t border-line">
          <Section
            title="Delete your account"
            lead="Your address, everything that signs you in, and your place on every desk go. Your name stays: the log and the reports name who checked what."
          >
            <DeleteAccount id={actor.id} email={email} />
          </Section>
        </div>
      </div>
    </Framed>
  );
}
