"use client";

import { usePathname } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { localKept, unsentByArticle } from "@/components/kept/kept";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { typedIn } from "./typed-in";
import { createUnsent, type KeptLetter } from "./unsent";
import { whatOf } from "./write-name";

/** What the person did on an article that is not there for them any more, and the desk never got. */
export function LeftOver({ personId }: { personId: string }) {
  const [, articleId = ""] = /^\/articles\/([^/]+)/.exec(usePathname()) ?? [];
  const [, setForgotten] = useState(0);
  const count = useSyncExternalStore(
    never,
    () => unsentByArticle(localKept(), personId).get(articleId) ?? 0,
    () => 0,
  );
  if (count === 0) return null;
  const unsent = createUnsent({ personId, articleId, revisionId: "" });
  const letters = unsent.attach(localKept());
  const discard = (id: string) => {
    unsent.forget(id);
    setForgotten((before) => before + 1);
  };
  return (
    <section aria-labelledby="left-over" className="mt-8">
      <h2 id="left-over" className="font-semibold">
        Not saved
      </h2>
      <p className="text-soft">You did this here, and it cannot be saved any more.</p>
      <ul className="mt-3 grid gap-3">
        {letters.map((kept) => (
          <Item key={kept.letter.id} kept={kept} onDiscard={() => discard(kept.letter.id)} />
        ))}
      </ul>
    </section>
  );
}

function Item({ kept: { letter, refused }, onDiscard }: { kept: KeptLetter; onDiscard: () => void }) {
  const name = refused?.name ?? whatOf(letter.write);
  const typed = typedIn(letter.write);
  const nameId = `left-${letter.id}`;
  return (
    <li className="border-l-3 border-disputed-line pl-3">
      <p id={nameId} className="font-semibold">
        {name.charAt(0).toUpperCase()}
        {name.slice(1)}
      </p>
      {typed && (
        <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line text-soft" dir="auto">
          {typed}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {typed && (
          <Button aria-describedby={nameId} onClick={() => void copyText(typed)}>
            Copy
          </Button>
        )}
        <Button kind="quiet" aria-describedby={nameId} onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </li>
  );
}

const never = () => () => undefined;
