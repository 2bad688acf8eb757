import Link from "next/link";

type Props = { articleId: string; message: string };

/** In place of a frozen report that its reader must not see yet. */
export function ReportWithheld({ articleId, message }: Props) {
  return (
    <main>
      <section className="report-standing" aria-label="Why there is no report">
        <h1>Not open to you yet</h1>
        <p>{message}</p>
        <p>
          <Link href={`/articles/${articleId}`}>Open the article</Link>
        </p>
      </section>
    </main>
  );
}
