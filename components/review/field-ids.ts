/** Controls that keys lead to. */
export const addEvidenceId = "add-evidence";
export const justificationId = "justification";
