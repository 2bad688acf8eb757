/** Controls that keys lead to. */
export const addEvidenceId = "add-evidence";
export const justificationId = "justification";
export const decideId = "decide";
export const discussId = "discuss";
export const correctionId = "propose-correction";
export const claimantId = "claimant";
export const inspectorId = "inspector-heading";
export const queueId = "queue-heading";
export const historyId = "history-heading";
export const logLinkId = "log-link";
/** What was refused, and where a clash of two changes is settled. */
export const notSavedId = "not-saved";
export const conflictId = (id: string) => `conflict-${id}`;
export const editEvidenceId = (id: string) => `edit-evidence-${id}`;
