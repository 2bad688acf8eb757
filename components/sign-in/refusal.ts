export const unreachableText = "Stet cannot be reached. Check the connection, then try again.";

/** What to tell somebody whose sign-in failed with `error`: never whether it was the address or the password. */
export function refusalText(error: string): string {
  const seconds = /^too_many:(\d+)$/.exec(error)?.[1];
  if (seconds) return `Too many tries. Wait ${inMinutes(Number(seconds))}.`;
  return said[error] ?? "Signing in does not work just now. Try again in a moment.";
}

const said: Partial<Record<string, string>> = {
  CredentialsSignin: "That e-mail and password do not go together.",
  wrong_code: "That code is not right, or was used already. Wait for the next one.",
  start_again: "That took too long, or too many tries. Start again.",
  passkey_refused: "That passkey is not known here. Sign in another way.",
  not_linked:
    "That account is not linked to anybody here. Sign in another way, then link it on your account page.",
};

function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
