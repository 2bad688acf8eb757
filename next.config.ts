import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser is a way in that nothing here needs.
  images: { unoptimized: true },
  // `npm test` checks types; a build on somebody's machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "x-content-type-options", value: "nosniff" },
          { key: "x-frame-options", value: "DENY" },
          { key: "referrer-policy", value: "same-origin" },
          { key: "cross-origin-opener-policy", value: "same-origin" },
          { key: "cross-origin-resource-policy", value: "same-origin" },
          {
            key: "permissions-policy",
            value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
          },
        ],
      },
      // Their addresses hold a secret.
      ...["/sign-in/reset", "/sign-in/link", "/set-up"].map((source) => ({
        source,
        headers: [{ key: "referrer-policy", value: "no-referrer" }],
      })),
    ]),
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "piscina", "pino", "pg", "sentencex", "tsx"],
};

export default config;
