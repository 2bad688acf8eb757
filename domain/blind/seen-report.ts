import type { ReportModel } from "../report/schema";
import type { Sight } from "./sight";

/** Whether a frozen report says nothing that `sight` hides. It is seen whole or not at all: its hash is of the whole. */
export const seesReport = (
  sight: Sight,
  { claims, removedClaims = [] }: Pick<ReportModel, "claims" | "removedClaims">,
): boolean =>
  [...claims, ...removedClaims].every(({ id, assessments }) =>
    assessments.every(({ words, by }) => sight.assessment({ claimId: id, words, by })),
  );
