"use client";

import { Button } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import "./globals.css";

/** Stands in for the root layout when that itself fails. */
export default function GlobalError({ retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Stet</title>
        <PlainPage
          title="Stet could not start this page"
          lead="Something went wrong on the server. What you saved before is safe."
        >
          <Button kind="primary" onClick={retry}>
            Try again
          </Button>
        </PlainPage>
      </body>
    </html>
  );
}
