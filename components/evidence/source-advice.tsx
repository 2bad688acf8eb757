"use client";

import { useReview } from "@/components/review/use-review";
import { toSourceUrl } from "@/domain/evidence/source-url";
import { linksFor, sameSource } from "./candidates";
import { hostOf } from "./host";

type Props = {
  address: string;
  sentence: number;
  claimId: string | null;
  exceptId: string | null;
  onFill: (href: string) => void;
};

const mostOffered = 6;

/** Beside the address: where this source is used already, or, while the field is empty, the article's own links. */
export function SourceAdvice({ address, sentence, claimId, exceptId, onFill }: Props) {
  const store = useReview();
  if (address.trim() === "") {
    const links = linksFor(store.revision, sentence).slice(0, mostOffered);
    if (links.length === 0) return null;
    return (
      <div className="col-span-2">
        <p className="text-small text-muted">From the article</p>
        <ul className="mt-0.5 grid gap-0.5">
          {links.map(({ href, words, isHere }) => (
            <li key={href} className="truncate text-small">
              <button type="button" className="link" title={href} onClick={() => onFill(href)}>
                {hostOf(href)}
              </button>
              <span className="text-muted">
                {" "}
                · {isHere ? "linked here" : "linked elsewhere"}: {words}
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const url = toSourceUrl(address);
  if (!url.ok) return null;
  const known = sameSource(
    store
      .index()
      .sheets()
      .flatMap((sheet) => sheet.evidence),
    url.value,
    exceptId,
  );
  if (known.length === 0) return null;
  const isHere = claimId !== null && known.some((item) => item.claimId === claimId);
  const elsewhere = [
    ...new Set(known.filter((item) => item.claimId !== claimId).map((item) => item.claimId)),
  ];
  const places = elsewhere.map((id) => store.index().label(id)).join(", ");
  return (
    <p role="status" className="col-span-2 text-small text-soft">
      {isHere && "This source is already on this claim. "}
      {elsewhere.length > 0 && `Also used on ${elsewhere.length === 1 ? "sentence" : "sentences"} ${places}.`}
    </p>
  );
}
