import { z } from "zod";
import { roles } from "@/domain/access";
import { Email } from "@/server/auth/email";
import { NewPassword } from "@/server/auth/password";
import { Id } from "@/server/command/text-input";
import { PersonName } from "@/server/member/person-name";

export const NewInvitation = z.strictObject({
  id: Id.optional(),
  deskId: Id,
  email: Email,
  role: z.enum(roles),
});

const Token = z.string().min(1).max(200);

export const Acceptance = z.strictObject({ token: Token });

export const SignUp = z.strictObject({ token: Token, name: PersonName, password: NewPassword });
