import { ok } from "@/domain/result";
import { deleteAccount } from "@/server/account/deletion";
import { changeOwn } from "@/server/http/own-account";

export const POST = changeOwn(async (actor, input) => {
  const deleted = await deleteAccount(actor, input);
  return deleted.ok ? ok({ answer: null, status: 204, seq: null }) : deleted;
});
