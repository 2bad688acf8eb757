import { log } from "@/server/log";
import { sendsMail } from "@/server/mail/mail";
import { sendDigests } from "./digest";

const everyMs = 5 * 60 * 1000;

const kept = globalThis as unknown as { stetDigests?: NodeJS.Timeout };

/** Looks every few minutes whose digest is due, for as long as this process lives and can send mail. */
export function digestRegularly(): void {
  if (kept.stetDigests || !sendsMail) return;
  kept.stetDigests = setInterval(() => void digestOnce(), everyMs).unref();
}

/** What fails now is tried again at the next turn of its people. */
async function digestOnce(): Promise<void> {
  try {
    await sendDigests(new Date());
  } catch (error) {
    log.error({ err: error }, "sending digests failed");
  }
}
