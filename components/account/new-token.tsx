import { CopyField } from "@/components/ui/copy-field";

type Props = { name: string; token: string; onDone: () => void };

/** A token's one appearance. */
export function NewToken({ name, token, onDone }: Props) {
  return (
    <div role="group" aria-label={`New token ${name}`} className="mt-4 border-l-3 border-accent py-1 pl-3">
      <CopyField
        label={`The token “${name}”`}
        hint="Copy it now: Stet keeps only a hash of it, and cannot show it again. A script sends it as Authorization: Bearer …"
        value={token}
        copy="Copy the token"
        done="I have it, hide it"
        onDone={onDone}
      />
    </div>
  );
}
