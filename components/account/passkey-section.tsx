"use client";

import { useRouter } from "next/navigation";
import { Section } from "@/components/desk/section";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { toast } from "@/components/ui/toast";
import { PasskeyMaker } from "./passkey-maker";
import { RenamePasskey } from "./rename-passkey";

type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

/** The person's passkeys, and the making of one. */
export function PasskeySection({ passkeys }: { passkeys: readonly Passkey[] }) {
  const router = useRouter();
  const send = useConfirmedSend();

  async function remove({ id, name }: Passkey) {
    const sent = await send(`/api/v1/passkeys/${encodeURIComponent(id)}`, { method: "DELETE" });
    if (!sent.ok && sent.problem.code !== "not_found") {
      if (sent.problem.code !== "confirm_first") toast.error(sent.problem.detail);
      return;
    }
    toast(`Removed “${name}”`);
    router.refresh();
  }

  return (
    <Section
      title="Passkeys"
      lead="A passkey signs you in with your fingerprint, your face or the PIN of your device. No password and no code is asked for then."
    >
      <PasskeyMaker />
      {passkeys.length > 0 && (
        <ul aria-label="Your passkeys" className="mt-4 border-t border-line">
          {passkeys.map((passkey) => (
            <li
              key={passkey.id}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-2"
            >
              <span className="min-w-0 grow wrap-anywhere">
                <span className="font-semibold">{passkey.name}</span>
                <span className="block text-small text-muted">
                  Added <Moment at={passkey.createdAt} withTime={false} /> ·{" "}
                  {passkey.lastUsedAt ? (
                    <>
                      last used <Moment at={passkey.lastUsedAt} />
                    </>
                  ) : (
                    "never used"
                  )}
                </span>
              </span>
              <RenamePasskey id={passkey.id} name={passkey.name} />
              <Button
                kind="quiet"
                className="-mr-2"
                aria-label={`Remove ${passkey.name}`}
                onClick={() => void remove(passkey)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
