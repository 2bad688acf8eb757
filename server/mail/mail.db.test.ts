import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startSmtpStub } from "@/test/smtp-stub";
import type * as Mail from "./mail";

let stub: Awaited<ReturnType<typeof startSmtpStub>>;
let sendMail: typeof Mail.sendMail;

beforeAll(async () => {
  stub = await startSmtpStub();
  // The settings are read once, when the module is loaded.
  vi.stubEnv("STET_SMTP_URL", stub.url);
  vi.stubEnv("STET_MAIL_FROM", "stet@example.org");
  vi.resetModules();
  ({ sendMail } = await import("./mail"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await stub.stop();
});

const headersOf = (message: string) => message.split("\r\n\r\n", 1).join("");

it("a mail goes from the address of the settings to one person, as plain text", async () => {
  expect(await sendMail({ to: "ana@example.org", subject: "Hello", text: "A line.\n<b>bold</b>" })).toBe(
    true,
  );
  const { to, message } = stub.received.at(-1) ?? { to: [], message: "" };
  expect(to).toEqual(["ana@example.org"]);
  expect(headersOf(message)).toMatch(/^From: Stet <stet@example.org>$/m);
  expect(headersOf(message)).toMatch(/^Content-Type: text\/plain/m);
  expect(message).toContain("<b>bold</b>");
});

it.each([
  ["a subject with a line break", "ana@example.org", "Hello\r\nBcc: eve@example.org"],
  ["a subject with a bare line feed", "ana@example.org", "Hello\nBcc: eve@example.org"],
  ["an address with a line break", "ana@example.org\r\nBcc: eve@example.org", "Hello"],
  ["an address that is two", "ana@example.org, eve@example.org", "Hello"],
  ["an address that ends the envelope", "ana@example.org>\r\nRCPT TO:<eve@example.org", "Hello"],
])("C13 %s adds no header and no recipient", async (_, to, subject) => {
  const before = stub.received.length;
  await sendMail({ to, subject, text: "x" });
  for (const { to: recipients, message } of stub.received.slice(before)) {
    expect(recipients).not.toContain("eve@example.org");
    expect(headersOf(message)).not.toMatch(/^Bcc:/m);
  }
});

it("a mail server that is away is no error, only an answer", async () => {
  vi.stubEnv("STET_SMTP_URL", "smtp://localhost:1");
  vi.resetModules();
  const away = await import("./mail");
  expect(await away.sendMail({ to: "ana@example.org", subject: "Hello", text: "x" })).toBe(false);
});
