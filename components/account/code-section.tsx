"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Section } from "@/components/desk/section";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { CodeSetUp } from "./code-set-up";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { RecoveryCodes } from "./recovery-codes";

type Props = { hasCode: boolean; recoveryCodesLeft: number };
type Offered = { key: string; uri: string; setUp: string };

/** The code of an authenticator app as a second step of signing in. */
export function CodeSection({ hasCode, recoveryCodesLeft }: Props) {
  const router = useRouter();
  const send = useConfirmedSend();
  const [offered, setOffered] = useState<Offered | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function request(method: "POST" | "DELETE", path: string): Promise<unknown> {
    setBusy(true);
    const sent = await send(path, { method });
    setBusy(false);
    if (sent.ok) return sent.data ?? {};
    if (sent.problem.code !== "confirm_first") toast.error(sent.problem.detail);
    return null;
  }

  async function start() {
    const data = await request("POST", "/api/v1/account/code/key");
    if (data) setOffered(data as Offered);
  }

  async function renew() {
    const data = await request("POST", "/api/v1/account/recovery-codes");
    if (data) show((data as { recoveryCodes: string[] }).recoveryCodes);
  }

  async function turnOff() {
    if (!(await request("DELETE", "/api/v1/account/code"))) return;
    setCodes(null);
    toast("No code is asked for any more");
    router.refresh();
  }

  function show(recoveryCodes: string[]) {
    setOffered(null);
    setCodes(recoveryCodes);
    router.refresh();
  }

  return (
    <Section
      title="Code from an app"
      lead={
        hasCode
          ? `Signing in with your password also asks for the code of your authenticator app. You have ${recoveryCodesLeft} recovery codes left.`
          : "Signing in with your password can also ask for a code that an app on your phone shows. A stolen password is then not enough."
      }
    >
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {offered && !hasCode && (
        <CodeSetUp
          secretKey={offered.key}
          uri={offered.uri}
          setUp={offered.setUp}
          onDone={show}
          onCancel={() => setOffered(null)}
        />
      )}
      {!codes && !offered && (
        <div className="flex flex-wrap gap-2">
          {hasCode ? (
            <>
              <Button unavailable={isBusy} onClick={() => void renew()}>
                Make new recovery codes
              </Button>
              <Button kind="danger" unavailable={isBusy} onClick={() => void turnOff()}>
                Turn the code off
              </Button>
            </>
          ) : (
            <Button unavailable={isBusy} onClick={() => void start()}>
              Set up an app
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
