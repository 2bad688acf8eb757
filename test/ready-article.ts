import type { Actor } from "@/server/auth/actor";
import { createClaim } from "@/server/claim/commands";
import { addEvidence } from "@/server/evidence/commands";
import { makeArticle, noHeaders, unwrap } from "./desk";

export type ReadyArticle = { id: string; claims: [string, string]; evidence: [string] };

/** An article of two sentences that nothing keeps from being signed off: one sourced, one an opinion, by `actor`. */
export async function makeReadyArticle(actor: Actor): Promise<ReadyArticle> {
  const { id } = await makeArticle(actor, "It rained for 40 days. What a summer.");
  const mark = async (sentence: number, assessment: object) =>
    unwrap(await createClaim(actor, { articleId: id, sentence, assessment }, noHeaders)).answer?.id ?? "";
  const sourced = await mark(0, { verdict: "sourced" });
  const opinion = await mark(1, { verdict: "no_check_needed", reason: "opinion" });
  const source = { claimId: sourced, url: "https://example.org/a", stance: "supports", quote: "Forty days." };
  const evidence = unwrap(await addEvidence(actor, source, noHeaders)).answer?.id ?? "";
  return { id, claims: [sourced, opinion], evidence: [evidence] };
}
