"use client";

import { PreflightDialog } from "@/components/coverage/preflight-dialog";
import { ReopenDialog } from "@/components/signoff/reopen-dialog";
import { CommandPalette } from "./command-palette";
import type { Hands } from "./hands";
import { KeysDialog } from "./keys-dialog";
import { reveal } from "./reveal";
import { useReview } from "./use-review";

/** What lies over the desk. */
export type Opened = "keys" | "palette" | "preflight" | "reopen";

type Props = { opened: Opened | null; open: (which: Opened | null) => void; hands: () => Hands | null };

export function DeskDialogs({ opened, open, hands }: Props) {
  const store = useReview();
  const dialog = (which: Opened) => ({
    isOpen: opened === which,
    onOpenChange: (isOpen: boolean) => open(isOpen ? which : null),
    // Opened by a key, a dialog may have no control to give the focus back to.
    onClosed: () =>
      void requestAnimationFrame(() => document.activeElement === document.body && reveal(store)),
  });
  return (
    <>
      <KeysDialog {...dialog("keys")} />
      <CommandPalette {...dialog("palette")} hands={hands} />
      <PreflightDialog {...dialog("preflight")} />
      <ReopenDialog {...dialog("reopen")} />
    </>
  );
}
