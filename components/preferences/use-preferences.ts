"use client";

import { createContext, useContext } from "react";
import { defaultPreferences, type Preferences } from "./preferences";

type Kept = { preferences: Preferences; change: (changes: Partial<Preferences>) => void };

export const PreferencesContext = createContext<Kept>({
  preferences: defaultPreferences,
  change: () => undefined,
});

export const usePreferences = () => useContext(PreferencesContext);
