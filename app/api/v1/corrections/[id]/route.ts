import { change } from "@/server/http/write";
import { changeCorrection } from "@/server/revision/corrections";

export const PATCH = change<{ id: string }>(changeCorrection, ({ id }) => ({ correctionId: id }));
