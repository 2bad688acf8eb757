import type { Preferences } from "@/components/preferences/preferences";
import { type Action, actions } from "./actions";
import { isSafeKey } from "./key-name";

type Choice = Pick<Preferences, "keys" | "hasKeys">;

/** The keys of an action, as the person has them. */
export function keysOf(action: Action, { keys }: Choice): readonly string[] {
  return keys[action.id] ?? action.keys;
}

/** The action that key `name` stands for; with single keys switched off only those that no text and no speech types. */
export function actionOf(name: string, choice: Choice, isInArticle: boolean): Action | null {
  const found = actions.find((action) => keysOf(action, choice).includes(name));
  if (!found) return null;
  if (found.isInArticle && !isInArticle) return null;
  return choice.hasKeys || isSafeKey(name) || (found.isInArticle && isMoving(name)) ? found : null;
}

/** Whether the key is one that moves within a list: WCAG lets those act while the list has the focus. */
const isMoving = (name: string) => /^(?:Arrow|Enter$)/.test(name);

/** The actions that `name` would be taken from, if it became a key of action `id`. */
export function takenFrom(name: string, id: string, choice: Choice): Action[] {
  return actions.filter((action) => action.id !== id && keysOf(action, choice).includes(name));
}

/** The keys after `name` became the one key of action `id`. */
export function withKey(name: string | null, id: string, choice: Choice): Preferences["keys"] {
  const without = Object.fromEntries(
    takenFrom(name ?? "", id, choice).map((action) => [
      action.id,
      keysOf(action, choice).filter((key) => key !== name),
    ]),
  );
  return { ...choice.keys, ...without, [id]: name === null ? [] : [name] };
}
