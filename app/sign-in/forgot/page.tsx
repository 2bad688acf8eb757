import type { Metadata } from "next";
import Link from "next/link";
import { ForgotForm } from "@/components/sign-in/forgot-form";
import { PlainPage } from "@/components/ui/plain-page";
import { sendsMail } from "@/server/mail/mail";

export const metadata: Metadata = { title: "Choose a new password" };

export default function ForgotPage() {
  return (
    <PlainPage
      title="Choose a new password"
      lead={
        sendsMail
          ? "Stet sends a link to your address. It works for 30 minutes."
          : "This server sends no mail. Ask an owner of your desk: they can make a link by which you choose a new password."
      }
    >
      {sendsMail && <ForgotForm />}
      <p className="mt-6">
        <Link href="/sign-in">Back to sign-in</Link>
      </p>
    </PlainPage>
  );
}
