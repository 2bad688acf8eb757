import type { Reason, Verdict } from "@/domain/claim/verdict";
import type { SourceType, Stance } from "@/domain/evidence/evidence";
import { sampleSources } from "./sample-sources";

const { paper, minutes, audit, petition, survey, prices } = sampleSources;

type SampleEvidence = {
  url: string;
  title: string;
  publisher: string;
  publishedAt: string;
  sourceType: SourceType;
  quote: string;
  stance: Stance;
};

export type SampleCheck = {
  /** The exact words of one sentence of the sample article; they occur once. */
  quote: string;
  /** Which of the three people judged it. */
  by: 0 | 1 | 2;
  verdict: Verdict;
  reason?: Reason;
  justification?: string;
  evidence?: SampleEvidence[];
};

/** What three people made of about half of the sample article, in the order of its text. One is still a draft. */
export const sampleChecks: SampleCheck[] = [
  {
    quote: "Eight councillors were for it and five against.",
    by: 0,
    verdict: "sourced",
    evidence: [found("supports", minutes, minutes.says.vote)],
  },
  {
    quote:
      "The decision brings the cost of the work to £6.3 million, half as much again as the £4.2 million that was agreed in 2023.",
    by: 0,
    verdict: "disputed",
    reason: "wrong_figure",
    justification:
      "The paper gives £6.0m, which is 43 % above £4.2m and not half as much again. The headline has it too.",
    evidence: [found("refutes", paper, paper.says.cost)],
  },
  { quote: "It was a long evening, and a cold one.", by: 1, verdict: "no_check_needed", reason: "opinion" },
  {
    // A draft: nobody has found a source for it yet.
    quote: "About 120 people filled the public benches, and some of them had brought towels.",
    by: 2,
    verdict: "sourced",
  },
  {
    quote: "“Nobody in this room is proud of the bill,” said the leader of the council, Edmund Farrow.",
    by: 1,
    verdict: "sourced",
    justification: "The minutes give it in reported speech, in nearly the same words.",
    evidence: [found("supports", minutes, minutes.says.farrow)],
  },
  {
    quote: "“But a town by a river ought to be able to teach its children to swim.”",
    by: 1,
    verdict: "sourced",
    evidence: [found("supports", minutes, minutes.says.farrow)],
  },
  {
    quote: "The same paper sets out where the money has gone:",
    by: 0,
    verdict: "no_check_needed",
    reason: "transition",
  },
  ...[
    "£3.6 million on the tank, the terraces and the pump house",
    "£1.15 million on heat pumps and solar panels",
    "£700,000 on changing rooms that wheelchair users can reach",
    "£550,000 on design, surveys and fees",
  ].map((quote) => ({
    quote,
    by: 0 as const,
    verdict: "sourced" as const,
    evidence: [found("supports", paper, paper.says.table)],
  })),
  {
    quote: "Together that comes to £6.3 million.",
    by: 2,
    verdict: "disputed",
    reason: "wrong_figure",
    justification: "3.6 + 1.15 + 0.7 + 0.55 = 6.0. The paper’s own total is £6.00m.",
    evidence: [found("refutes", paper, paper.says.table)],
  },
  {
    quote: "The heat pumps should cut running costs by £90,000 a year, the paper says.",
    by: 0,
    verdict: "sourced",
    evidence: [found("supports", paper, paper.says.running)],
  },
  {
    quote:
      "In 2019, the last season before the pandemic, 48,300 people swam at the lido, about 420 on each of the 115 days that it was open.",
    by: 2,
    verdict: "sourced",
    justification: "48,300 visits on 115 days are 420 a day.",
    evidence: [found("supports", paper, paper.says.visits)],
  },
  {
    quote:
      "It found “serious failings in the council’s control of the contract”, and said that the builder, Calder & Wyke, had been paid for work that was never done.",
    by: 1,
    verdict: "disputed",
    reason: "not_in_source",
    justification:
      "The report does not say “serious”; it says the opposite. And it found no payment for work not done. Ask the writer.",
    evidence: [found("refutes", audit, audit.says.failings), found("refutes", audit, audit.says.payments)],
  },
  {
    quote: "The contract was signed in March 2023 without a fixed price, according to the report.",
    by: 1,
    verdict: "sourced",
    evidence: [found("supports", audit, audit.says.contract)],
  },
  {
    quote: "Fourteen changes were ordered afterwards, and they added £1.1 million.",
    by: 1,
    verdict: "sourced",
    evidence: [found("supports", audit, audit.says.changes)],
  },
  {
    quote: "Calder & Wyke did not answer questions last week.",
    by: 2,
    verdict: "unverified",
    justification:
      "The writer’s e-mail of 8 October is in the file. No note of a telephone call; asked her for one.",
  },
  {
    quote:
      "“We have closed two playgrounds since 2024, and the bus to Stanning no longer runs on Sundays,” said Councillor Ruth Adeyemi, who leads the opposition.",
    by: 2,
    verdict: "sourced",
    evidence: [found("supports", minutes, minutes.says.adeyemi)],
  },
  {
    quote:
      "Supporters point to a petition for the lido with 9,140 signatures, a number equal to two fifths of the town’s 22,850 inhabitants.",
    by: 0,
    verdict: "disputed",
    reason: "missing_context",
    justification: "The sum is right, but 3,960 of those who signed do not live in the town.",
    evidence: [found("refutes", petition, petition.says.signatures)],
  },
  {
    quote: "Traders in Victoria Road say that their takings have fallen by a third since the gates closed.",
    by: 2,
    verdict: "unverified",
    justification:
      "Rang four of the shops: two say “a lot less”, one the same, one did not answer. No figures anywhere.",
  },
  { quote: "Does a lido fill tills?", by: 0, verdict: "no_check_needed", reason: "question" },
  {
    quote:
      "A county survey of six reopened pools suggests that it can: in their first year, four of the six brought more visitors to the shops nearby.",
    by: 2,
    verdict: "sourced",
    evidence: [found("supports", survey, survey.says.footfall)],
  },
  {
    quote:
      "The one at Hallam Cross, which cost £5.1 million, took nineteen months from the first contract to the first swimmer.",
    by: 0,
    verdict: "sourced",
    evidence: [found("supports", paper, paper.says.hallamCross)],
  },
  {
    quote: "Work on the changing rooms starts on 2 November and should take eighteen weeks.",
    by: 0,
    verdict: "sourced",
    evidence: [found("supports", paper, paper.says.programme)],
  },
  {
    quote: "Tickets will cost £6.50 for adults and £3 for children, against £4.80 and £2.40 in 2021.",
    by: 1,
    verdict: "sourced",
    evidence: [found("supports", prices, prices.says.tickets)],
  },
  {
    quote: "Whether he can keep it will be known in the spring.",
    by: 1,
    verdict: "no_check_needed",
    reason: "prediction",
  },
  {
    quote: "Until then, the town’s swimmers have the river.",
    by: 1,
    verdict: "no_check_needed",
    reason: "transition",
  },
];

type Source = (typeof sampleSources)[keyof typeof sampleSources];

function found(
  stance: Stance,
  { url, title, publisher, publishedAt, sourceType }: Source,
  quote: string,
): SampleEvidence {
  return { url, title, publisher, publishedAt, sourceType, quote, stance };
}
