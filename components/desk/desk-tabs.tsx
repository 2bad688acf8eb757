import Link from "next/link";

export type DeskTab = { path: string; name: string };

/** The pages about a desk. */
export function DeskTabs({ tabs, current }: { tabs: readonly DeskTab[]; current: string }) {
  return (
    <nav aria-label="About the desk" className="mt-4 flex flex-wrap gap-x-1 border-b border-line">
      {tabs.map(({ path, name }) => (
        <Link
          key={path}
          href={path}
          aria-current={path === current ? "page" : undefined}
          className="flex min-h-9 items-center px-3 text-soft no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-3px_var(--accent)] pointer-coarse:min-h-10"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
