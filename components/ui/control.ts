/** The look that text fields and selects share. Fingers get 16 px: smaller makes some phones zoom in on focus. */
export const controlClass =
  "w-full rounded border border-line-strong bg-surface px-2 text-tool text-ink aria-invalid:border-disputed-line pointer-coarse:text-[1rem]";

/** What a field tells its control, so that label, hint and error are read out with it. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };
