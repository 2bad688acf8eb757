"use client";

import { Button } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <PlainPage
      title="This page could not be shown"
      lead="Something went wrong on the server. What you saved before is safe."
    >
      <Button kind="primary" onClick={retry}>
        Try again
      </Button>
      {error.digest && (
        <p className="mt-6 text-small text-muted">
          In the server’s log it is <span className="font-mono">{error.digest}</span>.
        </p>
      )}
    </PlainPage>
  );
}
