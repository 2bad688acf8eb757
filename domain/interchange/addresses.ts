/** The IRIs of an article's annotations, all below `origin`, the desk's public address. */
export type Addresses = ReturnType<typeof addressesOf>;

export function addressesOf(origin: string, articleId: string) {
  const to = (path: string) => new URL(`${origin.replace(/\/$/, "")}${path}`).href;
  const id = encodeURIComponent(articleId);
  const collection = to(`/api/v1/articles/${id}/annotations`);
  return {
    collection,
    page: (number: number) => `${collection}?page=${number}`,
    annotation: (claimId: string) => `${collection}#claim-${encodeURIComponent(claimId)}`,
    evidence: (evidenceId: string) => `${collection}#evidence-${encodeURIComponent(evidenceId)}`,
    judgement: (judgementId: string) => `${collection}#judgement-${encodeURIComponent(judgementId)}`,
    desk: to("/"),
    article: to(`/articles/${id}`),
    revision: (number: number) => to(`/api/v1/articles/${id}/revisions/${number}`),
    person: (personId: string) => to(`/#person-${encodeURIComponent(personId)}`),
  };
}
