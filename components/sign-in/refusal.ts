export const unreachableText = "Stet cannot be reached. Check the connection, then try again.";

/** What to tell somebody whose sign-in failed with `error`: never whether it was the address or the password. */
export function refusalText(error: string): string {
  const seconds = /^too_many:(\d+)$/.exec(error)?.[1];
  if (seconds) return `Too many tries. Wait ${inMinutes(Number(seconds))}.`;
  if (error === "CredentialsSignin") return "That e-mail and password do not go together.";
  return "Signing in does not work just now. Try again in a moment.";
}

function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
