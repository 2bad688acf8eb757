/** First thing on a page for those who come by keyboard; unseen until it has the focus. */
export function SkipLink({ to, children }: { to: `#${string}`; children: string }) {
  return (
    <a
      href={to}
      className="absolute -top-16 left-3 z-50 bg-ink px-3 py-2 text-surface no-underline focus:top-2"
    >
      {children}
    </a>
  );
}
