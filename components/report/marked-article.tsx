import { writtenIn } from "@/components/article/written-in";
import { markClass } from "@/components/claim/verdict-class";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import { type Mark, type MarkedBlock, type MarkedRun, markedBlocks } from "@/domain/report/marks";
import { toPlain, webAddress } from "@/domain/report/plain";
import type { ReportModel } from "@/domain/report/schema";
import { hiddenWords } from "@/domain/report/words";
import { verdictName } from "@/domain/claim/verdict";
import { Fragment, type ReactNode } from "react";
import { entryId, markId, shownAs } from "./anchor";

/** The article in full, every mark numbered and leading to its entry. */
export function MarkedArticle({ model }: { model: ReportModel }) {
  const { language } = model.article;
  const hidden = hiddenWords(model);
  return (
    <section aria-labelledby="report-article">
      <h2 id="report-article">The article, marked</h2>
      {hidden && <p className="report-aside">{hidden}</p>}
      <div className="report-article" {...writtenIn(language)}>
        {grouped(markedBlocks(model)).map((blocks, at) => (
          <Blocks key={at} blocks={blocks} />
        ))}
      </div>
    </section>
  );
}

/** List items that follow each other stand in one list; every other block stands alone. */
function grouped(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const groups: MarkedBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (block.kind === "list_item" && group?.[0]?.kind === "list_item") group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Blocks({ blocks }: { blocks: readonly MarkedBlock[] }) {
  const [block] = blocks;
  if (!block) return null;
  const text = <Runs runs={block.runs} />;
  if (block.kind === "list_item") {
    return (
      <ul>
        {blocks.map(({ hasMark, runs }, at) => (
          <li key={at} className={hasMark ? "has-mark" : undefined}>
            <Runs runs={runs} />
          </li>
        ))}
      </ul>
    );
  }
  if (block.kind === "heading") return (block.level ?? 2) > 2 ? <h4>{text}</h4> : <h3>{text}</h3>;
  if (block.kind === "quotation") return <blockquote>{text}</blockquote>;
  return <p className={block.kind === "caption" ? "is-caption" : undefined}>{text}</p>;
}

function Runs({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map(({ text, marks, starts, ends, href }, at) => (
    <Fragment key={at}>
      {starts
        .filter((mark) => !mark.inner)
        .map((mark) => (
          <MarginNumber key={mark.key} mark={mark} />
        ))}
      {underlined(marks, linked(href, toPlain(text)))}
      {ends
        .filter((mark) => mark.inner)
        .map((mark) => (
          <RaisedNumber key={mark.key} mark={mark} />
        ))}
    </Fragment>
  ));
}

/** Under many marks, the outermost and the innermost line are what an eye can tell apart. */
function underlined(marks: readonly Mark[], text: ReactNode): ReactNode {
  const [outer] = marks;
  const inner = marks.length > 1 ? marks.at(-1) : undefined;
  if (!outer) return text;
  const words = inner ? <span className={`part ${lineOf(inner)}`}>{text}</span> : text;
  return <span className={inner ? `${lineOf(outer)} has-part` : lineOf(outer)}>{words}</span>;
}

const lineOf = (mark: Mark) => `mark ${markClass(shownAs(mark), mark.draft)}`;

function linked(address: string | null, text: string): ReactNode {
  const href = address === null ? null : webAddress(address);
  if (href === null) return text;
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {text}
    </a>
  );
}

function MarginNumber({ mark }: { mark: Mark }) {
  return (
    <a className={`num ${markClass(shownAs(mark))}`} {...target(mark)}>
      {mark.label}
      <VerdictIcon verdict={shownAs(mark)} draft={mark.draft} />
    </a>
  );
}

function RaisedNumber({ mark }: { mark: Mark }) {
  return (
    <a className={`part-num ${markClass(shownAs(mark))}`} {...target(mark)}>
      {mark.label}
    </a>
  );
}

function target({ key, label, verdict, draft, stale }: Mark) {
  const state = [verdictName[verdict], draft ? "draft" : null, stale ? "stale" : null].filter(
    (word) => word !== null,
  );
  return {
    id: markId(key),
    href: `#${entryId(key)}`,
    lang: "en",
    "aria-label": `${label}: ${state.join(", ")}`,
  };
}
