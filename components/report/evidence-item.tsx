import { sourceTypeName, stanceName } from "@/domain/evidence/evidence";
import { toDay } from "@/domain/report/moment";
import type { ReportEvidence } from "@/domain/report/schema";
import { Line, Lines, Listed } from "./plain-text";
import { SourceLink } from "./source-link";

export function EvidenceItem({ item }: { item: ReportEvidence }) {
  const {
    stance,
    title,
    publisher,
    author,
    publishedAt,
    locator,
    sourceType,
    quote,
    url,
    accessedAt,
    addedBy,
  } = item;
  const named = [
    author,
    publisher,
    publishedAt && toDay(publishedAt),
    locator,
    sourceType && sourceTypeName[sourceType],
  ];
  return (
    <li>
      <p>
        <b>{stanceName[stance]}.</b>{" "}
        {title && (
          <cite>
            <Line text={title} />
          </cite>
        )}
        {title && named.some((part) => part !== null && part !== "") && ", "}
        <Listed parts={named} />
      </p>
      {quote && (
        <blockquote>
          <Lines text={quote} />
        </blockquote>
      )}
      <p className="report-aside">
        <SourceLink url={url} />, read {toDay(accessedAt)}, added by <Line text={addedBy.name} />
      </p>
    </li>
  );
}
