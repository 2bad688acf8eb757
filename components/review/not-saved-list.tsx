"use client";

import { Popover } from "radix-ui";
import { useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { conflictId, notSavedId } from "./field-ids";
import type { NotSaved } from "./refusals";
import { goTo, reveal } from "./reveal";
import { typedIn } from "./typed-in";
import { useDeskPart, useReview } from "./use-review";

/** Every write that the desk did not take, each with what can be done about it. In view as long as there is one. */
export function NotSavedList({ onInspector }: { onInspector: () => void }) {
  const all = useDeskPart("notSaved");
  const [isOpen, setOpen] = useState(false);
  /** Where the focus goes when the list closes, if not back to its button. */
  const goesTo = useRef<string | null>(null);
  if (all.length === 0) return null;
  const choose = (id: string) => {
    goesTo.current = conflictId(id);
    onInspector();
    setOpen(false);
  };
  const onClosed = (event: Event) => {
    if (goesTo.current === null) return;
    event.preventDefault();
    document.getElementById(goesTo.current)?.focus();
    goesTo.current = null;
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        id={notSavedId}
        className={buttonClass("danger", "min-h-6 px-2 text-small pointer-coarse:min-h-8")}
      >
        {all.length} not saved
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Not saved"
          onCloseAutoFocus={onClosed}
          className="z-30 grid max-h-(--radix-popover-content-available-height) w-[calc(100vw-1rem)] max-w-[26rem] gap-3 overflow-y-auto rounded border border-line-strong bg-raised p-3 text-tool text-ink shadow-float outline-none"
        >
          <h2 className="font-semibold">Not saved</h2>
          <ul className="grid gap-3">
            {all.map((each) => (
              <Item key={each.id} notSaved={each} onChoose={choose} />
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Item({
  notSaved: { id, name, write, failure, offers },
  onChoose,
}: {
  notSaved: NotSaved;
  onChoose: (id: string) => void;
}) {
  const store = useReview();
  const typed = typedIn(write);
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const headingId = `not-saved-${id}`;
  /** What is pressed goes with its item: the next one takes the focus, or the article when there is none. */
  const then = (act: () => void, button: HTMLElement) => {
    const item = button.closest("li");
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    const control = next?.querySelector<HTMLElement>("button");
    act();
    if (control) control.focus();
    else requestAnimationFrame(() => reveal(store));
  };
  const choose = () => {
    const claim = write.claimId === null ? null : store.index().sheet(write.claimId);
    const sentence = claim?.sentences[0];
    const isOwn = sentence !== undefined && store.index().ownClaim(sentence) === write.claimId;
    if (sentence !== undefined) goTo(store, sentence, isOwn ? null : write.claimId);
    onChoose(id);
  };
  return (
    <li className="border-l-3 border-disputed-line pl-3" aria-labelledby={headingId}>
      <p id={headingId} className="font-semibold">
        {title}
      </p>
      <p className="text-soft">{failure.message}</p>
      {typed && (
        <p className="mt-1 line-clamp-4 [overflow-wrap:anywhere] whitespace-pre-line text-soft" dir="auto">
          {typed}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {offers === "choose" && (
          <Button aria-describedby={headingId} onClick={choose}>
            Choose
          </Button>
        )}
        {(offers === "try again" || offers === "remove all the same") && (
          <Button
            aria-describedby={headingId}
            onClick={({ currentTarget }) => then(() => store.tryAgain(id), currentTarget)}
          >
            {offers === "try again" ? "Try again" : "Remove all the same"}
          </Button>
        )}
        {typed && (
          <Button aria-describedby={headingId} onClick={() => void copyText(typed)}>
            Copy
          </Button>
        )}
        <Button
          kind="quiet"
          aria-describedby={headingId}
          onClick={({ currentTarget }) => then(() => store.discard(id), currentTarget)}
        >
          Discard
        </Button>
      </div>
    </li>
  );
}
