/** Whether browsers reach the desk by https. */
export const isSecure = (process.env.STET_URL ?? "").startsWith("https:");

/** `__Host-` is for https only; a desk on http://localhost needs a plain name. */
export const sessionCookieName = isSecure ? "__Host-stet-session" : "stet-session";
