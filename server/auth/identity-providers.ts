import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import type { Provider } from "next-auth/providers/index";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/server/env";

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** Who else may vouch for a person, as the settings have it; each binds its answer to the browser that asked. */
export function identityProviders(): Provider[] {
  return [oidc(), google(), github()].filter((provider) => provider !== null);
}

/** What the sign-in page calls them. */
export const identityProviderNames: { id: string; name: string }[] = [
  ...(env.STET_OIDC_ISSUER ? [{ id: "oidc", name: env.STET_OIDC_NAME }] : []),
  ...(env.STET_GOOGLE_CLIENT_ID ? [{ id: "google", name: "Google" }] : []),
  ...(env.STET_GITHUB_CLIENT_ID ? [{ id: "github", name: "GitHub" }] : []),
];

function oidc(): OAuthConfig<Claims> | null {
  const { STET_OIDC_ISSUER: issuer, STET_OIDC_CLIENT_ID, STET_OIDC_CLIENT_SECRET } = env;
  if (!issuer) return null;
  return {
    id: "oidc",
    name: env.STET_OIDC_NAME,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: STET_OIDC_CLIENT_ID,
    clientSecret: STET_OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  };
}

function google() {
  const { STET_GOOGLE_CLIENT_ID, STET_GOOGLE_CLIENT_SECRET } = env;
  if (!STET_GOOGLE_CLIENT_ID || !STET_GOOGLE_CLIENT_SECRET) return null;
  return Google({
    clientId: STET_GOOGLE_CLIENT_ID,
    clientSecret: STET_GOOGLE_CLIENT_SECRET,
    checks: ["pkce", "state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  });
}

function github() {
  const { STET_GITHUB_CLIENT_ID, STET_GITHUB_CLIENT_SECRET } = env;
  if (!STET_GITHUB_CLIENT_ID || !STET_GITHUB_CLIENT_SECRET) return null;
  return GitHub({
    clientId: STET_GITHUB_CLIENT_ID,
    clientSecret: STET_GITHUB_CLIENT_SECRET,
    // Its stock reading asks for addresses, which nothing here needs.
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user" } },
    userinfo: "https://api.github.com/user",
    checks: ["pkce", "state"],
    profile: ({ id }) => ({ id: String(id) }),
  });
}
