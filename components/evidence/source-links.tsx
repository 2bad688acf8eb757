"use client";

import { useReview } from "@/components/review/use-review";
import { hostOf } from "./host";
import { linksFor } from "./candidates";

/** The links that the article itself makes in a sentence; in the text they are only words. */
export function SourceLinks({ sentence }: { sentence: number }) {
  const { revision } = useReview();
  const links = linksFor(revision, sentence).filter(({ isHere }) => isHere);
  if (links.length === 0) return null;
  return (
    <div className="mt-3">
      <h4 className="text-small text-muted">Linked by the article here</h4>
      <ul className="mt-0.5 grid gap-0.5">
        {links.map(({ href, words }) => (
          <li key={href} className="truncate">
            <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
              {words}
            </a>
            <span className="text-small text-muted"> · {hostOf(href)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
