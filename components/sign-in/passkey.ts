import { send } from "@/components/http/send";

/** Has the browser ask for a passkey; `null` when the person did not go on, or none fits. */
export async function askForPasskey(): Promise<object | null> {
  const sent = await send("/api/v1/session/passkey", { method: "POST" });
  if (!sent.ok) return null;
  const { startAuthentication } = await import("@simplewebauthn/browser");
  type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
  try {
    return await startAuthentication({ optionsJSON: sent.data as Options });
  } catch {
    return null;
  }
}
