"use client";

import { createContext, useContext } from "react";
import { send } from "./send";

type Confirmed = {
  /** `send`, which asks the person to confirm that it is them where the server wants that, and sends again. */
  send: typeof send;
  /** Asks for just that; whether they did. */
  confirm: () => Promise<boolean>;
};

export const ConfirmedSend = createContext<Confirmed>({ send, confirm: () => Promise.resolve(false) });

/**
 * `send` for requests that the server may answer with `confirm_first`. When the person would rather not confirm, the
 * answer is that refusal.
 */
export const useConfirmedSend = (): typeof send => useContext(ConfirmedSend).send;

/** Asks the person to confirm that it is them; whether they did. */
export const useConfirm = (): (() => Promise<boolean>) => useContext(ConfirmedSend).confirm;
