"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import { claimWords } from "@/components/review/acts";
import { verdictAction } from "@/components/review/actions";
import { KeyCaps, KeyHint } from "@/components/review/key-hint";
import { giveRange, markRange, sentencesIn } from "@/components/review/range-acts";
import { reveal } from "@/components/review/reveal";
import { useDeskPart, useReview } from "@/components/review/use-review";
import { discussWords } from "@/components/thread/talk-acts";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { noCheckReasons, reasonName, type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";
import { followSelection } from "./follow-selection";
import { clearSelection } from "./selected-range";

type Props = {
  /** What the article's text stands in. */
  root: RefObject<HTMLElement | null>;
  openInspector: () => void;
};

/** What can be done with selected words, just below their end. */
export function SelectionToolbar({ root, openInspector }: Props) {
  const store = useReview();
  const selected = useDeskPart("selected");
  const bar = useRef<HTMLDivElement>(null);

  useEffect(
    () => (root.current ? followSelection(root.current, (span) => store.select(span), store) : undefined),
    [root, store],
  );
  useLayoutEffect(() => {
    if (selected && root.current && bar.current) placeBelow(root.current, bar.current);
  }, [root, selected]);

  if (!selected || !store.mayWrite) return null;
  const range = sentencesIn(store, selected);
  const leave = () => {
    clearSelection();
    store.select(null);
    reveal(store);
  };
  const mark = (verdict: Verdict | null) => {
    claimWords(store, [selected], verdict);
    leave();
  };
  const discuss = () => {
    clearSelection();
    store.select(null);
    openInspector();
    discussWords(store, selected);
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Mark these words"
      className="selection-tools"
      // Pressing a button must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
    >
      <span className="px-2 text-small text-muted">Mark these words</span>
      {verdicts.map((verdict) => (
        <Tool key={verdict} name={verdictName[verdict]} onClick={() => mark(verdict)}>
          <VerdictIcon verdict={verdict} />
          <KeyHint of={verdictAction(verdict)} />
        </Tool>
      ))}
      <button type="button" className="selection-tool" onClick={() => mark(null)}>
        Claim
        <span aria-hidden="true">
          <KeyCaps name="Enter" />
        </span>
      </button>
      <button type="button" className="selection-tool" onClick={discuss}>
        Discuss
        <KeyHint of="discuss" />
      </button>
      <span className="selection-rule" aria-hidden="true" />
      <Menu
        trigger={
          <button type="button" className="selection-tool" aria-label={`${nameOf(range)}: more`}>
            {nameOf(range)} …
          </button>
        }
      >
        <MenuLabel>No check needed</MenuLabel>
        {noCheckReasons.map((reason) => (
          <MenuItem
            key={reason}
            onSelect={() => {
              void markRange(store, range, reason);
              leave();
            }}
          >
            {sentenceCase(reasonName[reason])}
          </MenuItem>
        ))}
        <MenuLabel>Give to</MenuLabel>
        {store.people.map((person) => (
          <MenuItem
            key={person.id}
            onSelect={() => {
              void giveRange(store, range, person.id);
              leave();
            }}
          >
            {person.id === store.me.id ? `${person.name} (you)` : person.name}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

const nameOf = ({ from, to }: { from: number; to: number }) =>
  from === to ? "Sentence" : `Each of ${to - from + 1} sentences`;

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Tool({ name, onClick, children }: { name: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="selection-tool" aria-label={name} title={name} onClick={onClick}>
      {children}
    </button>
  );
}

/** Under the end of the selection, within the column, and never over the words. */
function placeBelow(root: HTMLElement, bar: HTMLElement): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const end =
    getComputedStyle(range.endContainer.parentElement ?? root).direction === "rtl" ? last.left : last.right;
  const left = Math.min(end - frame.left - bar.offsetWidth / 2, frame.width - bar.offsetWidth);
  bar.style.top = `${last.bottom - frame.top + 8}px`;
  bar.style.left = `${Math.max(0, left)}px`;
}
