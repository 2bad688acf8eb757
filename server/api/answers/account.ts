import { z } from "zod";
import { digests } from "@/domain/notification/notification";
import { Moment, Text } from "./values";

export const Token = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string().describe("the secret's last four characters"),
  scope: z.enum(["read", "write"]),
  createdAt: Moment,
});

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  hasCode: z.boolean().describe("whether signing in asks for the code of an authenticator app"),
  recoveryCodesLeft: z.number().int(),
  digest: z.enum(digests).describe("how often unread things are mailed, where the server can send mail"),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: Moment, lastUsedAt: Moment.nullable() }),
  ),
  identities: z.array(
    z.object({
      provider: z.string(),
      name: z.string(),
      isOffered: z.boolean().describe("whether the server's settings still have this provider"),
      createdAt: Moment,
    }),
  ),
});

export const Session = z.object({
  id: z.string(),
  userAgent: Text.describe("the browser as it names itself"),
  createdAt: Moment,
  lastSeenAt: Moment,
  current: z.boolean().describe("whether it is the one that asks"),
});

export const CodeKey = z.object({
  key: z.string().describe("in base32"),
  uri: z.string(),
  setUp: z.string().describe("to send back with the first code"),
});

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const PasskeyRequest = z.looseObject({ challenge: z.string() });

export const ResetLink = z.object({ link: z.string().describe("works once, for 30 minutes") });

export const ListedToken = Token.extend({ lastUsedAt: Moment.nullable() });

export const MadeToken = Token.extend({
  token: z.string().nullable().describe("the secret; only in the first answer"),
});
