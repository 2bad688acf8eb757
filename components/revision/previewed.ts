import type { previewRevision } from "@/server/revision/preview";

/** What a new revision would be and do, as the API answers. */
export type Previewed = Extract<Awaited<ReturnType<typeof previewRevision>>, { ok: true }>["value"];
