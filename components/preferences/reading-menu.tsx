"use client";

import { Menu, MenuChoice, MenuRule } from "@/components/ui/menu";
import { Button } from "@/components/ui/button";
import { faces, type Preferences, sizes, widths } from "./preferences";
import { usePreferences } from "./use-preferences";

export const sizeName: Record<Preferences["size"], string> = {
  small: "Small",
  medium: "Medium",
  large: "Large",
  larger: "Largest",
};
export const widthName: Record<Preferences["width"], string> = {
  narrow: "Narrow",
  medium: "Medium",
  wide: "Wide",
};
export const faceName: Record<Preferences["face"], string> = { serif: "Serif", sans: "Sans" };

/** How the article reads: text size, width of the column, typeface. */
export function ReadingMenu() {
  const { preferences, change } = usePreferences();
  return (
    <Menu
      trigger={
        <Button kind="quiet" aria-label="Text size, width and typeface" className="bar-reading">
          <span aria-hidden className="font-serif text-note">
            A<span className="text-small">a</span>
          </span>
        </Button>
      }
    >
      <MenuChoice
        label="Text size"
        value={preferences.size}
        choices={sizes.map((value) => ({ value, name: sizeName[value] }))}
        onChoose={(size) => change({ size: size as Preferences["size"] })}
      />
      <MenuRule />
      <MenuChoice
        label="Column"
        value={preferences.width}
        choices={widths.map((value) => ({ value, name: widthName[value] }))}
        onChoose={(width) => change({ width: width as Preferences["width"] })}
      />
      <MenuRule />
      <MenuChoice
        label="Typeface"
        value={preferences.face}
        choices={faces.map((value) => ({ value, name: faceName[value] }))}
        onChoose={(face) => change({ face: face as Preferences["face"] })}
      />
    </Menu>
  );
}
