import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeProvider } from "@/components/theme/theme-provider";
import { PageAlive } from "@/components/ui/page-alive";
import { Toaster } from "@/components/ui/toaster";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "A fact-checking desk",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f4f0" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1d1b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme's script writes on <html> before React sees it.
    <html lang="en" suppressHydrationWarning>
      <body>
        {/* eslint-disable-next-line @next/next/no-sync-scripts -- it must be there before anybody presses a button */}
        <script src="/early-clicks.js" nonce={nonce} />
        <ThemeProvider nonce={nonce}>
          {children}
          <Toaster />
          <PageAlive />
        </ThemeProvider>
      </body>
    </html>
  );
}
