"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useReview } from "@/components/review/use-review";
import { Textarea } from "@/components/ui/textarea";
import type { Participant } from "@/domain/article/article";
import { longestComment } from "@/domain/thread/thread";
import { mentionAt, peopleFor, withName } from "./mention";
import { MentionList, optionId } from "./mention-list";

type Props = {
  label: string;
  value: string;
  takesFocus: boolean;
  describedBy?: string;
  onType: (text: string) => void;
  /** A person was chosen from the list; `text` has the name already. */
  onMention: (text: string, person: Participant) => void;
  onSend: () => void;
};

/** A comment's text. An "@" offers the people of the desk below it, filtered by what follows. */
export function MentionField({ label, value, takesFocus, describedBy, onType, onMention, onSend }: Props) {
  const store = useReview();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  /** Where the "@" stands for which the list was closed by hand. */
  const [closed, setClosed] = useState<number | null>(null);
  const typed = caret === null ? null : mentionAt(value, caret);
  const found = typed && typed.from !== closed ? peopleFor(typed.query, store.people) : [];
  const isOpen = found.length > 0;
  const active = Math.min(at, found.length - 1);

  /** Says what is offered: that the list has appeared is else only seen. */
  const follow = (text: string, next: number) => {
    setCaret(next);
    setAt(0);
    const begun = mentionAt(text, next);
    if (begun?.from !== typed?.from) setClosed(null);
    const offered = begun ? peopleFor(begun.query, store.people) : [];
    const [first] = offered;
    if (first)
      store.say(`${offered.length} ${offered.length === 1 ? "person" : "people"}: ${first.name}, 1.`);
  };
  const choose = (person: Participant) => {
    if (!typed || caret === null) return;
    const next = withName(value, { from: typed.from, caret, name: person.name });
    flushSync(() => {
      onMention(next.text, person);
      setCaret(null);
    });
    field.current?.focus();
    field.current?.setSelectionRange(next.caret, next.caret);
    store.say(`${person.name} mentioned.`);
  };
  const go = (next: number) => {
    setAt(next);
    store.say(`${found[next]?.name ?? ""}, ${next + 1} of ${found.length}.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (isSending) onSend();
    else if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "ArrowDown") go((active + 1) % found.length);
    else if (event.key === "ArrowUp") go((active - 1 + found.length) % found.length);
    else if (event.key === "Escape") setClosed(typed?.from ?? null);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && found[active])
      choose(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <Textarea
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(listId, active) : undefined}
        dir="auto"
        rows={3}
        maxLength={longestComment}
        autoFocus={takesFocus}
        value={value}
        onChange={({ target }) => {
          onType(target.value);
          follow(target.value, target.selectionStart);
        }}
        // Where the caret goes without a change of the text, the list goes along.
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      {isOpen && <MentionList id={listId} people={found} at={active} meId={store.me.id} onChoose={choose} />}
    </div>
  );
}
