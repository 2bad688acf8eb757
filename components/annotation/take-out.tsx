import { buttonClass } from "@/components/ui/button";
import { reportPath } from "@/domain/report/paths";

/** The way to an article's annotations, for people and for programs. */
export function TakeOut({ articleId, claims }: { articleId: string; claims: number }) {
  const pages = `/api/v1/articles/${encodeURIComponent(articleId)}/annotations`;
  if (claims === 0) return <p>Nothing is marked yet, so there is nothing to take out.</p>;
  return (
    <>
      <a href={reportPath(articleId, "annotations", null)} download className={buttonClass()}>
        {claims === 1 ? "Download 1 annotation" : `Download ${claims} annotations`}
      </a>
      <p className="mt-2 text-small wrap-anywhere text-muted">
        One annotation for each claim, in JSON-LD. Programs read them page by page at <code>{pages}</code>.
      </p>
    </>
  );
}
