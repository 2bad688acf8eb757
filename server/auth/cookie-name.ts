/** Whether browsers reach the desk by https. */
export const isSecure = (process.env.STET_URL ?? "").startsWith("https:");

/** `__Host-` is for https only; a desk on http://localhost needs a plain name. */
export const cookieName = (name: string) => (isSecure ? `__Host-${name}` : name);

export const sessionCookieName = cookieName("stet-session");

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;
