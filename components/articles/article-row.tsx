import Link from "next/link";
import { writtenIn } from "@/components/article/written-in";
import { VerdictMeter, type VerdictCounts } from "@/components/coverage/verdict-meter";
import { Initials } from "@/components/desk/initials";
import { UnsentMark } from "@/components/kept/unsent-mark";
import type { Policy } from "@/domain/article/article";
import { authorsOf } from "@/domain/article/byline";
import { digits } from "@/domain/digits";
import { ArticleMenu } from "./article-menu";
import { OpeningMark } from "./opening-mark";
import { Deadline } from "./deadline";
import { timeAgo } from "./time-left";

type Props = {
  article: {
    id: string;
    version: number;
    title: string;
    /** BCP 47. */
    language: string;
    byline: string | null;
    deadline: string | null;
    isSignedOff: boolean;
    words: number;
    updatedAt: string;
    share: number;
    verdicts: VerdictCounts;
    people: { id: string; name: string }[];
  };
  /** When the list was read, in milliseconds. */
  now: number;
  canDelete: boolean;
  /** For whom it is theirs to say how the article is checked. */
  policy: { own: Partial<Policy> | null; desk: Policy } | null;
  /** Who looks at the list. */
  personId: string;
};

/** One article of the list. The title's link covers the whole row; the menu lies above it. */
export function ArticleRow({ article, now, canDelete, policy, personId }: Props) {
  const { id, title, language, byline, deadline, isSignedOff, words, updatedAt, share, verdicts, people } =
    article;
  return (
    <li className="relative grid gap-x-6 gap-y-3 border-b border-line py-4 hover:bg-rail has-[a:focus-visible]:bg-rail max-md:-mx-2 max-md:px-2 md:grid-cols-[minmax(0,1fr)_9.5rem_12rem_6.5rem_2rem] md:items-start md:px-4">
      <div className="max-md:pr-10">
        <h2 className="font-serif text-[1.0625rem] leading-snug font-semibold wrap-anywhere">
          <Link
            href={`/articles/${id}`}
            className="text-ink no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            <bdi {...writtenIn(language)}>{title}</bdi>
            <OpeningMark />
          </Link>
        </h2>
        <p className="mt-1 text-small wrap-anywhere text-muted">
          {isSignedOff && <b className="font-semibold text-sourced-text">Signed off · </b>}
          {byline && (
            <>
              By <bdi>{authorsOf(byline)}</bdi> ·{" "}
            </>
          )}
          {digits(words)} {words === 1 ? "word" : "words"} · changed {timeAgo(Date.parse(updatedAt), now)}
        </p>
        <UnsentMark personId={personId} articleId={id} />
      </div>
      {deadline ? (
        <Deadline at={deadline} now={now} isDone={isSignedOff} />
      ) : (
        <p className="text-small text-muted">No deadline</p>
      )}
      <div className="max-md:max-w-64 md:pt-1.5">
        <VerdictMeter counts={verdicts} />
        <p className="mt-1 text-small text-muted">{coverageWords(share, verdicts)}</p>
      </div>
      <People people={people} />
      <div className="relative max-md:absolute max-md:top-3 max-md:right-4 md:-mt-1">
        <ArticleMenu id={id} version={article.version} title={title} policy={policy} canDelete={canDelete} />
      </div>
    </li>
  );
}

function People({ people }: { people: { id: string; name: string }[] }) {
  if (people.length === 0) return <span className="max-md:hidden" />;
  const [shown, hidden] = [people.slice(0, 3), people.length - 3];
  return (
    <ul aria-label="Worked on it" className="flex items-center gap-1">
      {shown.map(({ id, name }) => (
        <li key={id} className="flex">
          <Initials name={name} />
        </li>
      ))}
      {hidden > 0 && <li className="text-small text-muted">+{hidden}</li>}
    </ul>
  );
}

/** 99.6 % is not all: only a whole coverage says 100 %. */
function coverageWords(share: number, { disputed, unchecked }: VerdictCounts): string {
  const parts = [`${Math.floor(share * 100)} % covered`];
  if (unchecked > 0) parts.push(`${digits(unchecked)} unchecked`);
  else if (disputed > 0) parts.push(`${digits(disputed)} disputed`);
  return parts.join(" · ");
}
