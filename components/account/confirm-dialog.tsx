"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { send, type Sent } from "@/components/http/send";
import { ConfirmForm } from "./confirm-form";

type Send = typeof send;

const ConfirmedSend = createContext<Send>(send);

/**
 * `send` for requests that the server may answer with `confirm_first`: it then asks the person to confirm that it is
 * them, and sends again. When they would rather not, the answer is that refusal.
 */
export const useConfirmedSend = (): Send => useContext(ConfirmedSend);

type Waiting = (isConfirmed: boolean) => void;

/** Holds the one dialog in which people confirm that it is them. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting[]>([]);

  const confirmedSend = useCallback<Send>(async (path, options): Promise<Sent> => {
    const sent = await send(path, options);
    if (sent.ok || sent.problem.code !== "confirm_first") return sent;
    const isConfirmed = await new Promise<boolean>((resolve) => setWaiting((all) => [...all, resolve]));
    return isConfirmed ? send(path, options) : sent;
  }, []);

  function finish(isConfirmed: boolean) {
    for (const resolve of waiting) resolve(isConfirmed);
    setWaiting([]);
  }

  return (
    <ConfirmedSend value={confirmedSend}>
      {children}
      {waiting.length > 0 && <ConfirmForm onDone={finish} />}
    </ConfirmedSend>
  );
}
