import { toInitials } from "./to-initials";

/** A person as their initials, the name under the pointer; read out unless it stands beside them anyway. */
export function Initials({ name, isSilent = false }: { name: string; isSilent?: boolean }) {
  return (
    <span
      title={name}
      className="inline-grid size-6 shrink-0 place-items-center rounded-full border border-line-strong bg-surface text-[0.625rem] leading-none font-semibold tracking-wide text-soft"
    >
      <span aria-hidden>{toInitials(name)}</span>
      {!isSilent && <span className="sr-only">{name}</span>}
    </span>
  );
}
