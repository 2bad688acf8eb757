import { commentOnClaim } from "@/server/comment/commands";
import { paced } from "@/server/comment/pace";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(paced(commentOnClaim), ({ id }) => ({ claimId: id }));
