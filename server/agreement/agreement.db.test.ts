import { expect, it } from "vitest";
import { createClaim, giveAssessment } from "@/server/claim/commands";
import { DeskAgreement } from "@/server/api/answers/desk";
import { addMember, makeArticle, makeDesk, noHeaders, unwrap } from "@/test/desk";
import { deleteArticle } from "@/server/article/commands";
import { readAgreement } from "./queries";

const unverified = { verdict: "unverified", justification: "Asked the archive." };
const opinion = { verdict: "no_check_needed", reason: "opinion" };

it("tells agreement over the claims that several people judged, for editors and above", async () => {
  const desk = await makeDesk();
  const second = await addMember(desk.deskId, "reviewer");
  const { id: articleId, version } = await makeArticle(desk.editor);
  const judge = async (sentence: number, first: object, next: object) => {
    const input = { articleId, sentence, assessment: first };
    const { id } = unwrap(await createClaim(desk.reviewer, input, noHeaders)).answer ?? { id: "" };
    unwrap(await giveAssessment(second, { claimId: id, ...next }, noHeaders));
  };
  await judge(0, unverified, unverified);
  await judge(1, unverified, opinion);
  await createClaim(desk.reviewer, { articleId, sentence: 2, assessment: opinion }, noHeaders);

  const found = unwrap(await readAgreement(desk.editor, desk.deskId));
  DeskAgreement.strict().parse(found);
  expect(found).toMatchObject({ items: 2, percent: 0.5 });
  expect(found.articles).toMatchObject([{ articleId, title: "Rain", items: 2 }]);
  expect(found.pairs).toMatchObject([{ items: 2, percent: 0.5 }]);
  expect(await readAgreement(desk.reviewer, desk.deskId)).toMatchObject({ failure: { code: "forbidden" } });
  expect(await readAgreement(desk.outsider, desk.deskId)).toMatchObject({ failure: { code: "not_found" } });

  unwrap(await deleteArticle(desk.editor, { articleId, version }, noHeaders));
  expect(unwrap(await readAgreement(desk.editor, desk.deskId))).toMatchObject({ items: 0, pairs: [] });
});
