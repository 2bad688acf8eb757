import { commentOnClaim } from "@/server/comment/commands";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(commentOnClaim, ({ id }) => ({ claimId: id }));
