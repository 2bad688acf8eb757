"use client";

import { ThemeProvider as Provider } from "next-themes";
import type { ReactNode } from "react";

/** Puts the chosen theme on <html> before the first paint; the stylesheet sets `color-scheme` from it. */
export function ThemeProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <Provider attribute="data-theme" defaultTheme="system" enableColorScheme={false} nonce={nonce}>
      {children}
    </Provider>
  );
}
