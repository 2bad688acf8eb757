import { addEvidence } from "@/server/evidence/commands";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(addEvidence, ({ id }) => ({ claimId: id }));
