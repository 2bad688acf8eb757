import { isTalk, type TalkWrite, toTalkRequest } from "@/components/thread/talk-write";
import type { Reason, Verdict } from "@/domain/claim/verdict";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Span } from "@/domain/text/span";

export type Judgement = { id: string; verdict: Verdict; justification: string | null; reason: Reason | null };

/** Which words a new claim is made of. */
export type Place = { sentence: number } | { spans: Span[] };

/** What a person enters about a source. */
export type SourceEntry = Omit<Evidence, "id" | "claimId" | "addedBy" | "version">;

/** What can be changed of a claim; what is left out stays. */
export type ClaimFields = { claimant?: string | null; assigneeId?: string | null };

/** Something to be saved. Writes about the same words are sent in their order. */
export type Write = ClaimWrite | TalkWrite;

/** Something about one claim. */
export type ClaimWrite =
  | {
      type: "claim.create";
      claimId: string;
      place: Place;
      /** Number of the revision that the place is in. Letters of earlier times lack it. */
      revision?: number;
      claimant: string | null;
      assessment: Judgement | null;
    }
  | ({ type: "claim.change"; claimId: string; version: number; base?: ClaimFields } & ClaimFields)
  | { type: "claim.withdraw"; claimId: string; version: number }
  | {
      type: "assessment.give";
      claimId: string;
      assessment: Judgement;
      /** The words judged. Letters of earlier times lack them. */
      words?: string;
    }
  | { type: "evidence.add"; claimId: string; evidenceId: string; source: SourceEntry }
  | {
      type: "evidence.change";
      claimId: string;
      evidenceId: string;
      version: number;
      /** The fields that the person changed, and what stood in them before. */
      source: Partial<SourceEntry>;
      base?: Partial<SourceEntry>;
    }
  | { type: "evidence.remove"; claimId: string; evidenceId: string; version: number };

/** Whether nothing is to be left of what it is about. */
export const isRemoval = ({ type }: Write) => type === "claim.withdraw" || type === "evidence.remove";

export type WriteRequest = {
  method: "POST" | "PATCH" | "DELETE";
  path: string;
  body: Record<string, unknown> | null;
  /** The version that the change was made on. */
  version: number | null;
};

/** The call of `/api/v1` that saves `write`. */
export function toRequest(articleId: string, write: Write): WriteRequest {
  if (isTalk(write)) return toTalkRequest(articleId, write);
  const claim = `/api/v1/claims/${encodeURIComponent(write.claimId)}`;
  switch (write.type) {
    case "claim.create": {
      const { claimId: id, place, revision, claimant, assessment } = write;
      const body = {
        id,
        ...place,
        ...(revision && { revision }),
        ...(claimant && { claimant }),
        ...(assessment && { assessment }),
      };
      return post(`/api/v1/articles/${encodeURIComponent(articleId)}/claims`, body);
    }
    case "claim.change": {
      const { type: _, claimId: __, base: ___, version, ...fields } = write;
      return { method: "PATCH", path: claim, body: fields, version };
    }
    case "claim.withdraw":
      return { method: "DELETE", path: claim, body: null, version: write.version };
    case "assessment.give":
      return post(`${claim}/assessments`, {
        ...write.assessment,
        ...(write.words && { words: write.words }),
      });
    case "evidence.add":
      return post(`${claim}/evidence`, { id: write.evidenceId, ...write.source });
    case "evidence.change":
      return { method: "PATCH", path: evidencePath(write), body: write.source, version: write.version };
    case "evidence.remove":
      return { method: "DELETE", path: evidencePath(write), body: null, version: write.version };
  }
}

const post = (path: string, body: Record<string, unknown>): WriteRequest => ({
  method: "POST",
  path,
  body,
  version: null,
});

const evidencePath = ({ evidenceId }: { evidenceId: string }) =>
  `/api/v1/evidence/${encodeURIComponent(evidenceId)}`;
