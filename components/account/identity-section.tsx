"use client";

import { signIn } from "next-auth/react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Section } from "@/components/desk/section";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { toast } from "@/components/ui/toast";

type Linked = { provider: string; name: string; createdAt: string };
type Props = {
  linked: readonly Linked[];
  offered: readonly { id: string; name: string }[];
  /** How a visit to a provider has just ended. */
  ended: "linked" | "taken" | null;
};

/** Accounts elsewhere by which the person can sign in here. */
export function IdentitySection({ linked, offered, ended }: Props) {
  const router = useRouter();
  const send = useConfirmedSend();
  const [isBusy, setBusy] = useState(false);
  const free = offered.filter(({ id }) => !linked.some(({ provider }) => provider === id));

  async function link(provider: string) {
    setBusy(true);
    const body = { provider, for: "link" };
    const sent = await send("/api/v1/identities/visit", { method: "POST", body });
    if (sent.ok) return void signIn(provider, { callbackUrl: "/account" });
    setBusy(false);
    if (sent.problem.code !== "confirm_first") toast.error(sent.problem.detail);
  }

  async function unlink({ provider, name }: Linked) {
    const sent = await send(`/api/v1/identities/${provider}`, { method: "DELETE" });
    if (!sent.ok && sent.problem.code !== "not_found") {
      if (sent.problem.code !== "confirm_first") toast.error(sent.problem.detail);
      return;
    }
    toast(`${name} is unlinked`);
    router.refresh();
  }

  return (
    <Section title="Accounts elsewhere" lead="Sign in by an account that you have somewhere else.">
      {ended === "taken" && (
        <Notice>That account is linked to another person here. Unlink it there first.</Notice>
      )}
      {ended === "linked" && <Notice tone="calm">The account is linked. You can sign in by it now.</Notice>}
      {linked.length > 0 && (
        <ul aria-label="Linked accounts" className="mt-3 border-t border-line">
          {linked.map((each) => (
            <li key={each.provider} className="flex items-center gap-4 border-b border-line py-2">
              <span className="min-w-0 grow wrap-anywhere">
                <span className="font-semibold">{each.name}</span>
                <span className="block text-small text-muted">
                  Linked <Moment at={each.createdAt} withTime={false} />
                </span>
              </span>
              <Button
                kind="quiet"
                className="-mr-2"
                aria-label={`Unlink ${each.name}`}
                onClick={() => void unlink(each)}
              >
                Unlink
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {free.map(({ id, name }) => (
          <Button key={id} unavailable={isBusy} onClick={() => void link(id)}>
            Link {name}
          </Button>
        ))}
      </div>
    </Section>
  );
}
