import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk } from "@/test/desk";
import { startSmtpStub } from "@/test/smtp-stub";
import type * as Digests from "./digest";

let stub: Awaited<ReturnType<typeof startSmtpStub>>;
let sendDigests: typeof Digests.sendDigests;

beforeAll(async () => {
  stub = await startSmtpStub();
  // The settings are read once, when the module is loaded.
  vi.stubEnv("STET_SMTP_URL", stub.url);
  vi.stubEnv("STET_MAIL_FROM", "stet@example.org");
  vi.resetModules();
  ({ sendDigests } = await import("./digest"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await stub.stop();
});

const minutes = (count: number) => count * 60_000;
/** What was mailed to somebody, with the lines that mail breaks put together again. */
const mailsTo = ({ email }: Actor) =>
  stub.received.filter(({ to }) => to.includes(email)).map(({ message }) => message.replaceAll("=\r\n", ""));

it("mails what waits, to those who asked, once, and without a word of the article", async () => {
  const desk = await makeDesk();
  const article = await makeArticle(desk.editor, "The minister resigned. Nobody sang.");
  const wait = (actor: Actor, seq: number, at: Date) =>
    db.notification.create({
      data: { userId: actor.id, articleId: article.id, kind: "mention", seq, createdAt: at },
    });
  const start = new Date();
  await db.user.update({ where: { id: desk.reviewer.id }, data: { digest: "hourly" } });
  for (const actor of [desk.reviewer, desk.viewer]) await wait(actor, 1, start);

  // Two processes at once: one of them has the turn.
  await Promise.all([sendDigests(start), sendDigests(start)]);
  expect(mailsTo(desk.reviewer)).toHaveLength(1);
  expect(mailsTo(desk.viewer)).toEqual([]);
  const [message] = mailsTo(desk.reviewer);
  expect(message).toContain("Harwick desk: 1 mention");
  expect(message).toContain("/inbox");
  expect(message).not.toContain("minister");
  expect(message).not.toContain("Rain");

  const later = new Date(start.getTime() + minutes(30));
  await wait(desk.reviewer, 2, later);
  await sendDigests(later);
  expect(mailsTo(desk.reviewer)).toHaveLength(1);
  await sendDigests(new Date(start.getTime() + minutes(61)));
  expect(mailsTo(desk.reviewer)).toHaveLength(2);
  expect(mailsTo(desk.reviewer)[1]).toContain("Harwick desk: 1 mention");
  await sendDigests(new Date(start.getTime() + minutes(200)));
  expect(mailsTo(desk.reviewer)).toHaveLength(2);
});
