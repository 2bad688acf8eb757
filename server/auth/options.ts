import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { emailKey } from "./email";
import { verifyPassword } from "./password";
import { takeSignInLink } from "./sign-in-link";
import { createSession, endSession, readSession, sessionCookie, sessionDays } from "./session";
import { countSignIn, forgetSignIns } from "./throttle";

const SignIn = z.object({ email: z.string().max(254), password: z.string().max(1024) });

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
      authorize: (credentials, request) => signIn(credentials, request.headers ?? {}),
    }),
    Credentials({
      id: "link",
      credentials: { token: {} },
      authorize: (credentials) => takeSignInLink(credentials?.token ?? ""),
    }),
  ],
  jwt: {
    encode: async ({ token }) => {
      if (typeof token?.secret === "string") return token.secret;
      return token?.sub ? createSession(token.sub) : "";
    },
    decode: async ({ token: secret }) => {
      const user = secret ? await readSession(secret) : null;
      return user && { sub: user.id, name: user.name, email: user.email, secret };
    },
  },
  callbacks: {
    session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null } }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token.secret === "string") await endSession(token.secret);
    },
  },
};

/** The person whose e-mail and password these are. Unknown address and wrong password look and last alike. */
async function signIn(credentials: unknown, headers: Record<string, unknown>) {
  const input = SignIn.safeParse(credentials);
  if (!input.success) return null;
  const key = emailKey(input.data.email);
  const wait = await countSignIn(key, headers);
  if (wait !== null) throw new Error(`too_many:${wait}`);
  const user = await db.user.findUnique({ where: { emailKey: key, disabledAt: null } });
  if (!(await verifyPassword(input.data.password, user?.passwordHash ?? null)) || !user) return null;
  await forgetSignIns(key);
  return { id: user.id, name: user.name, email: user.email };
}
