"use client";

import { Command } from "cmdk";
import { Dialog as Primitive } from "radix-ui";
import { useRef, useState } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { actions, groups } from "./actions";
import type { Hands } from "./hands";
import { KeyCaps } from "./key-hint";
import { keysOf } from "./keymap";
import { filterName, filters } from "./queue";
import { goTo } from "./reveal";
import { showFilter } from "./show-filter";
import { useReview } from "./use-review";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onClosed: () => void;
  hands: () => Hands | null;
};

/** All that can be done here, found by typing; a number goes to the sentence. */
export function CommandPalette({ isOpen, onOpenChange, onClosed, hands }: Props) {
  const store = useReview();
  const [typed, setTyped] = useState("");
  const chosen = useRef<(() => void) | null>(null);
  const choose = (act: () => void) => {
    chosen.current = act;
    onOpenChange(false);
    setTyped("");
  };
  /** Acts once the palette has closed and the focus is back where it was, so that the act can move it. */
  const closed = () => {
    const act = chosen.current;
    chosen.current = null;
    if (act) queueMicrotask(act);
    else onClosed();
  };
  const number = /^\s*(\d{1,6})\s*$/.exec(typed)?.[1];
  const sentence = number === undefined ? null : Number(number) - 1;
  const isThere = sentence !== null && store.revision.sentences[sentence] !== undefined;
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/.35)]" />
        <Primitive.Content aria-describedby={undefined} className="palette" onCloseAutoFocus={closed}>
          <Primitive.Title className="sr-only">Actions</Primitive.Title>
          <Command label="Actions" loop filter={score}>
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder="What to do, or the number of a sentence"
              className="palette-input"
            />
            <Command.List className="palette-list">
              <Command.Empty className="px-4 py-3 text-muted">Nothing here is called that.</Command.Empty>
              {isThere && (
                <Command.Item
                  value={`sentence ${sentence + 1}`}
                  onSelect={() => choose(() => goTo(store, sentence))}
                >
                  Go to sentence {sentence + 1}
                </Command.Item>
              )}
              {number === undefined && <Actions onChoose={choose} hands={hands} />}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type ActionsProps = { onChoose: (act: () => void) => void; hands: () => Hands | null };

function Actions({ onChoose: choose, hands }: ActionsProps) {
  const store = useReview();
  return (
    <>
      {groups.map((group) => (
        <Command.Group key={group} heading={group}>
          {actions
            .filter((action) => action.group === group && !action.isInArticle)
            .map((action) => (
              <Command.Item
                key={action.id}
                value={action.name}
                onSelect={() =>
                  choose(() => {
                    const made = hands();
                    if (made) action.run(made);
                  })
                }
              >
                {action.name}
                <ActionKeys id={action.id} />
              </Command.Item>
            ))}
        </Command.Group>
      ))}
      <Command.Group heading="Queue">
        {filters.map((filter) => (
          <Command.Item
            key={filter}
            value={`Show: ${filterName[filter]}`}
            onSelect={() => choose(() => showFilter(store, filter))}
          >
            Show: {filterName[filter]}
          </Command.Item>
        ))}
      </Command.Group>
    </>
  );
}

function ActionKeys({ id }: { id: string }) {
  const { preferences } = usePreferences();
  const action = actions.find((each) => each.id === id);
  const [key] = action && preferences.hasKeys ? keysOf(action, preferences) : [];
  return key ? (
    <span className="ml-auto" aria-hidden="true">
      <KeyCaps name={key} />
    </span>
  ) : null;
}

/** Every word typed has to begin a word of the name. */
function score(name: string, typed: string): number {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((each) => words.some((word) => word.startsWith(each))) ? 1 : 0;
}
