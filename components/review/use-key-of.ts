"use client";

import { usePreferences } from "@/components/preferences/use-preferences";
import { actions } from "./actions";
import { keysOf } from "./keymap";

/** The key that a control names beside itself; `null` when the person has none for it. */
export function useKeyOf(id: string): string | null {
  const { preferences } = usePreferences();
  const action = actions.find((each) => each.id === id);
  return (preferences.hasKeys && action && keysOf(action, preferences)[0]) || null;
}
