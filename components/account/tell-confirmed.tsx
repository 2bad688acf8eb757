"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { confirmedChannel } from "./confirmed-channel";

/** Tells the window that asked how it ended. */
export function TellConfirmed({ message }: { message: "confirmed" | "refused" }) {
  useEffect(() => {
    const channel = new BroadcastChannel(confirmedChannel);
    channel.postMessage(message);
    channel.close();
  }, [message]);
  return <Button onClick={() => window.close()}>Close this window</Button>;
}
