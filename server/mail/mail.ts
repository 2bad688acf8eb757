import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/server/env";
import { log } from "@/server/log";

type Mail = { to: string; subject: string; text: string };

/** Whether this server can send mail at all. */
export const sendsMail = env.STET_SMTP_URL !== undefined;

/**
 * Sends a plain mail from the one address of the settings; whether the mail server took it. Links in `text` are made
 * of STET_URL, never of what a request says of itself.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  if (!env.STET_SMTP_URL || !env.STET_MAIL_FROM) return false;
  transport ??= createTransport(env.STET_SMTP_URL, {
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: "Stet", address: env.STET_MAIL_FROM },
      // As an object it is one recipient, whatever commas or line breaks it has.
      to: { name: "", address: oneLine(to) },
      subject: oneLine(subject),
      text,
    });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.error({ code }, "a mail was not sent");
    return false;
  }
}

let transport: Transporter | undefined;

/** A line break in a header would begin another header. */
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
