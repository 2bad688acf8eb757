import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { identityProviders } from "./identity-providers";
import { endSession, readSession, sessionCookie, sessionDays } from "./session";
import { startSession } from "./session-cookie";
import { answerIdentity, toAddress } from "./sign-in-by-identity";
import { signInByCode, signInByLink, signInByPasskey, signInByPassword } from "./sign-in";

/**
 * next-auth signs in and out; what its cookie carries is ours. Its stock token would outlive sign-out when it was
 * copied, so `encode` and `decode` keep an opaque secret instead, which a row in `Session` makes valid.
 */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
  cookies: { sessionToken: sessionCookie },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: (credentials, request) => signInByPassword(credentials, request.headers ?? {}),
    }),
    Credentials({
      id: "code",
      credentials: { code: {} },
      authorize: (credentials) => signInByCode(credentials?.code ?? ""),
    }),
    Credentials({
      id: "passkey",
      credentials: { answer: {} },
      authorize: (credentials) => signInByPasskey(credentials?.answer ?? ""),
    }),
    Credentials({
      id: "link",
      credentials: { token: {} },
      authorize: (credentials) => signInByLink(credentials?.token ?? ""),
    }),
    ...identityProviders(),
  ],
  jwt: {
    encode: async ({ token }) => {
      if (typeof token?.secret === "string") return token.secret;
      return token?.sub ? startSession(token.sub) : "";
    },
    decode: async ({ token: secret }) => {
      const user = secret ? await readSession(secret) : null;
      return user && { sub: user.id, name: user.name, email: user.email, secret };
    },
  },
  callbacks: {
    signIn: async ({ account, user }) => {
      if (account?.type !== "oauth") return true;
      const { provider, providerAccountId: subject } = account;
      const answer = await answerIdentity({ provider, subject });
      if ("path" in answer) return toAddress(answer.path);
      user.id = answer.userId;
      return true;
    },
    session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null } }),
  },
  logger: {
    // The code only: what comes with it may hold addresses and secrets of a sign-in.
    error: (code) => log.error({ code }, "sign-in"),
    warn: (code) => log.warn({ code }, "sign-in"),
    debug: () => undefined,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token.secret === "string") await endSession(token.secret);
    },
  },
};
