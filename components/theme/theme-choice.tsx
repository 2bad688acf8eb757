"use client";

import { useTheme } from "next-themes";
import { MenuChoice } from "@/components/ui/menu";

/** The theme, as a part of a menu. */
export function ThemeChoice() {
  const { theme = "system", setTheme } = useTheme();
  return <MenuChoice label="Theme" value={theme} choices={themes} onChoose={setTheme} />;
}

const themes = [
  { value: "system", name: "As the system" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
];
