import { toInitials } from "./to-initials";

/** A person as their initials; the name is there for screen readers and under the pointer. */
export function Initials({ name }: { name: string }) {
  return (
    <span
      title={name}
      className="inline-grid size-6 shrink-0 place-items-center rounded-full border border-line-strong bg-surface text-[0.625rem] leading-none font-semibold tracking-wide text-soft"
    >
      <span aria-hidden>{toInitials(name)}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
