"use client";

import { useState } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { type Action, actions, groups, selectionKeys } from "./actions";
import { KeyCaps } from "./key-hint";
import { keyName } from "./key-name";
import { keysOf, takenFrom, withKey } from "./keymap";

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onClosed: () => void };

/** All keys; each can be changed or switched off, and all single keys at once. */
export function KeysDialog({ isOpen, onOpenChange, onClosed }: Props) {
  const { preferences, change } = usePreferences();
  const [editing, edit] = useState<string | null>(null);
  const isChanged = Object.keys(preferences.keys).length > 0;
  return (
    <Dialog
      title="Keys"
      description="They work wherever you are on the desk, except while you type in a field."
      isOpen={isOpen}
      onClosed={onClosed}
      onOpenChange={(open) => {
        edit(null);
        onOpenChange(open);
      }}
      actions={
        <>
          {isChanged && (
            <Button kind="quiet" onClick={() => change({ keys: {} })}>
              Back to the usual keys
            </Button>
          )}
          <Button onClick={() => onOpenChange(false)}>Close</Button>
        </>
      }
    >
      <Checkbox
        label="Single keys act"
        hint="Switch off if you speak to your computer, or press keys by accident. Ctrl or Cmd with a key always acts."
        checked={preferences.hasKeys}
        onChange={({ target }) => change({ hasKeys: target.checked })}
      />
      {groups.map((group) => (
        <section key={group} aria-label={group} className="mt-4">
          <h3 className="mb-1 text-small font-semibold text-soft">{group}</h3>
          <ul className="grid gap-0.5">
            {actions
              .filter((action) => action.group === group)
              .map((action) => (
                <KeyRow
                  key={action.id}
                  action={action}
                  isEditing={editing === action.id}
                  onEdit={(on) => edit(on ? action.id : null)}
                />
              ))}
          </ul>
          {group === "Select" && <SelectionKeys />}
        </section>
      ))}
    </Dialog>
  );
}

type RowProps = { action: Action; isEditing: boolean; onEdit: (on: boolean) => void };

function KeyRow({ action, isEditing, onEdit }: RowProps) {
  const { preferences, change } = usePreferences();
  const keys = keysOf(action, preferences);
  const [others, setOthers] = useState<string | null>(null);
  const choose = (name: string | null) => {
    const taken = name === null ? [] : takenFrom(name, action.id, preferences);
    change({ keys: withKey(name, action.id, preferences) });
    setOthers(taken.map((other) => other.name).join(", ") || null);
    onEdit(false);
  };
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <span>{action.name}</span>
      <button
        type="button"
        className="key-button"
        onClick={() => onEdit(!isEditing)}
        onBlur={() => onEdit(false)}
        onKeyDown={(event) => {
          if (!isEditing) return;
          if (["Tab", "Shift", "Control", "Meta", "Alt", "CapsLock"].includes(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Escape") onEdit(false);
          else
            choose(event.key === "Backspace" || event.key === "Delete" ? null : keyName(event.nativeEvent));
        }}
      >
        <span className="sr-only">{action.name}: </span>
        {isEditing ? (
          <span className="text-small text-accent">Press a key; Delete for none</span>
        ) : keys.length > 0 ? (
          keys.map((key, at) => (
            <span key={key}>
              {at > 0 && <span className="sr-only"> or </span>}
              <KeyCaps name={key} />
            </span>
          ))
        ) : (
          <span className="text-small text-muted">none</span>
        )}
        {!isEditing && <span className="sr-only">. Change</span>}
      </button>
      {others && (
        <p role="status" className="col-span-2 text-small text-muted">
          This key was taken from: {others}
        </p>
      )}
    </li>
  );
}

function SelectionKeys() {
  return (
    <>
      <p className="mt-2 text-small text-muted">While words are selected:</p>
      <ul className="grid gap-0.5">
        {selectionKeys.map(({ keys, does }) => (
          <li key={does} className="grid grid-cols-[1fr_auto] gap-x-3">
            <span>{does}</span>
            <span className="flex gap-1">
              {keys.map((key) => (key === "…" ? <span key={key}>…</span> : <KeyCaps key={key} name={key} />))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
