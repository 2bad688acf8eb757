"use client";

import { toInitials } from "@/components/desk/to-initials";
import { goTo } from "@/components/review/reveal";
import { useLivePart } from "@/components/review/use-live";
import { useReview } from "@/components/review/use-review";
import type { Present } from "@/domain/presence/presence";

import "./presence.css";

const mostShown = 4;

/** Who else has the article open. Choosing somebody leads to where they are. */
export function Here() {
  const store = useReview();
  const [present, link] = [useLivePart("present"), useLivePart("link")];
  const others = present.filter(({ id }) => id !== store.me.id);
  const rest = others.slice(mostShown);
  return (
    <div className="here">
      <p role="status" className="here-lost">
        {link === "lost" && "Reconnecting…"}
      </p>
      {others.length > 0 && (
        <ul aria-label="Also here">
          {others.slice(0, mostShown).map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className="here-person"
                data-idle={person.isIdle || undefined}
                title={placeOf(person)}
                onClick={() => person.sentence !== null && goTo(store, person.sentence)}
              >
                <span aria-hidden>{toInitials(person.name)}</span>
                <span className="sr-only">{placeOf(person)}</span>
              </button>
            </li>
          ))}
          {rest.length > 0 && (
            <li className="here-rest" title={rest.map(({ name }) => name).join(", ")}>
              +{rest.length}
              <span className="sr-only"> more: {rest.map(({ name }) => name).join(", ")}</span>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function placeOf({ name, sentence, isIdle }: Present): string {
  return [
    name,
    ...(sentence === null ? [] : [`at sentence ${sentence + 1}`]),
    ...(isIdle ? ["idle"] : []),
  ].join(", ");
}
