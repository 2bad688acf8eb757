import { giveAssessment } from "@/server/claim/commands";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(giveAssessment, ({ id }) => ({ claimId: id }));
