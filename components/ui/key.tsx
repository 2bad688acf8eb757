/** A key cap. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-[1.45em] rounded border border-line-strong bg-surface px-1 text-center font-sans text-micro font-semibold text-soft">
      {children}
    </kbd>
  );
}
