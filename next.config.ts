import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser is a way in that nothing here needs.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "piscina", "pino", "pg", "sentencex", "tsx"],
};

export default config;
