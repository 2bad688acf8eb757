/** Controls that keys lead to. */
export const addEvidenceId = "add-evidence";
export const justificationId = "justification";
export const decideId = "decide";
export const discussId = "discuss";
export const claimantId = "claimant";
export const inspectorId = "inspector-heading";
export const queueId = "queue-heading";
export const historyId = "history-heading";
export const logLinkId = "log-link";
