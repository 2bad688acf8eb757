import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { countWords } from "@/domain/revision/says";
import type { ListedRevision } from "@/server/revision/queries";

type Props = {
  revisions: readonly ListedRevision[];
  articlePath: string;
  /** Numbers of the revisions that were signed off. */
  signedOff: ReadonlySet<number>;
  /** Whether the person may make an earlier one the current one again. */
  mayRevise: boolean;
};

/** An article's revisions, newest first. */
export function RevisionList({ revisions, articlePath, signedOff, mayRevise }: Props) {
  const current = revisions[0]?.number ?? 1;
  return (
    <ol className="border-t border-line">
      {revisions.map((revision) => (
        <li key={revision.id} className="border-b border-line py-3">
          <p className="wrap-anywhere">
            <b className="font-semibold">Revision {revision.number}</b>
            {revision.number === current && " · current"}
            {signedOff.has(revision.number) && " · signed off"}
            <span className="text-soft"> · {howMade(revision)}</span>
          </p>
          {revision.note && (
            <p className="mt-0.5 wrap-anywhere text-soft">
              “<bdi>{revision.note}</bdi>”
            </p>
          )}
          {revision.anchoring && (
            <p className="mt-0.5 text-small text-soft">
              {countWords(revision.anchoring) || "No claim changed."}
            </p>
          )}
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-muted">
            <span>
              {revision.by?.name ?? "Somebody"}, <Moment at={revision.createdAt} />
            </span>
            <span className="font-mono" title={`SHA-256 ${revision.sha256}`}>
              {revision.sha256.slice(0, 8)}
            </span>
            {revision.number > 1 && (
              <Link
                href={`${articlePath}/revisions?from=${revision.number - 1}&to=${revision.number}#compare`}
              >
                What it changed<span className="sr-only"> in revision {revision.number}</span>
              </Link>
            )}
            {mayRevise && revision.number !== current && (
              <Link href={`${articlePath}/revisions/new?restore=${revision.number}`}>
                Bring it back<span className="sr-only">: revision {revision.number}</span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function howMade({ kind, restores, number }: ListedRevision): string {
  if (number === 1) return "as it was brought in";
  if (kind === "restored") return `revision ${restores ?? 1} again`;
  return kind === "corrections" ? "accepted corrections" : "brought in";
}
