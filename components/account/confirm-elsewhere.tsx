"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { confirmedChannel } from "./confirmed-channel";

type Props = { provider: string; name: string; onDone: () => void };

/** Confirming at an identity provider happens in a window of its own, so that nothing here is lost. */
export function ConfirmElsewhere({ provider, name, onDone }: Props) {
  const [isRefused, setRefused] = useState(false);
  const hear = useEffectEvent((message: unknown) => {
    if (message === "confirmed") onDone();
    else setRefused(true);
  });

  useEffect(() => {
    const channel = new BroadcastChannel(confirmedChannel);
    channel.onmessage = ({ data }) => hear(data);
    return () => channel.close();
  }, []);

  return (
    <div>
      <Button
        onClick={() =>
          window.open(`/account/confirm?provider=${encodeURIComponent(provider)}`, "_blank", "noopener")
        }
      >
        Sign in again with {name}
      </Button>
      {isRefused && (
        <p role="alert" className="mt-1 text-small text-disputed-text">
          That was somebody else’s account. Use the one that is linked to yours.
        </p>
      )}
    </div>
  );
}
