import { createClaim, giveAssessment } from "@/server/claim/commands";
import { addEvidence } from "@/server/evidence/commands";
import type { Actor } from "@/server/auth/actor";
import type { Result } from "@/domain/result";
import { sampleChecks } from "./sample-checks";

const plain = { idempotencyKey: null, ifMatch: null };

/** Stores what three people made of about half of the sample article. */
export async function addSampleChecks(
  articleId: string,
  people: readonly [Actor, Actor, Actor],
): Promise<void> {
  for (const { quote, by, verdict, reason, justification, evidence = [] } of sampleChecks) {
    const actor = people[by];
    const claim = mustSucceed(await createClaim(actor, { articleId, quote }, plain)).answer;
    const claimId = claim?.id;
    for (const item of evidence) mustSucceed(await addEvidence(actor, { claimId, ...item }, plain));
    mustSucceed(await giveAssessment(actor, { claimId, verdict, reason, justification }, plain));
  }
}

function mustSucceed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The sample's checks do not fit the sample: ${result.failure.message}`);
}
