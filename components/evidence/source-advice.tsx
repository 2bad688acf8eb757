"use client";

import { useReview } from "@/components/review/use-review";
import { byPlace } from "@/domain/claim/sheet";
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
  const index = store.index();
  const evidence = [...store.view().evidence.values()].flatMap(({ record }) => record ?? []);
  const claims = new Set(sameSource(evidence, url.value, exceptId).map((item) => item.claimId));
  const known = [...claims].flatMap((id) => index.sheet(id) ?? []).sort(byPlace);
  if (known.length === 0) return null;
  const elsewhere = known.filter(({ id }) => id !== claimId);
  const isHere = elsewhere.length < known.length;
  const places = elsewhere.map(({ id }) => index.label(id)).join(", ");
  return (
    <p role="status" className="col-span-2 text-small text-soft">
      {isHere && "This source is already on this claim. "}
      {elsewhere.length > 0 && `Also used on ${elsewhere.length === 1 ? "sentence" : "sentences"} ${places}.`}
    </p>
  );
}
