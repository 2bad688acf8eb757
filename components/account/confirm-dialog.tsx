"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { ConfirmedSend } from "@/components/http/confirmed-send";
import { send, type Sent } from "@/components/http/send";
import { ConfirmForm } from "./confirm-form";

type Waiting = (isConfirmed: boolean) => void;

/** Holds the one dialog in which people confirm that it is them. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting[]>([]);

  const confirm = useCallback(
    () => new Promise<boolean>((resolve) => setWaiting((all) => [...all, resolve])),
    [],
  );
  const confirmed = useMemo(() => {
    const confirmedSend: typeof send = async (path, options): Promise<Sent> => {
      const sent = await send(path, options);
      if (sent.ok || sent.problem.code !== "confirm_first") return sent;
      return (await confirm()) ? send(path, options) : sent;
    };
    return { send: confirmedSend, confirm };
  }, [confirm]);

  function finish(isConfirmed: boolean) {
    for (const resolve of waiting) resolve(isConfirmed);
    setWaiting([]);
  }

  return (
    <ConfirmedSend value={confirmed}>
      {children}
      {waiting.length > 0 && <ConfirmForm onDone={finish} />}
    </ConfirmedSend>
  );
}
