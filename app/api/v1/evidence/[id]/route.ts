import { changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { change, remove } from "@/server/http/write";

type Params = { id: string };

export const PATCH = change<Params>(changeEvidence, ({ id }) => ({ evidenceId: id }));

export const DELETE = remove<Params>(removeEvidence, ({ id }) => ({ evidenceId: id }));
