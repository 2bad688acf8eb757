import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Notation, notationName, notations } from "./notation";

type Props = { value: Notation; onChoose: (notation: Notation) => void; className?: string };

/** How the text is written; guessed, and here to be put right. */
export function NotationField({ value, onChoose, className }: Props) {
  function choose(name: string) {
    const notation = notations.find((each) => each === name);
    if (notation) onChoose(notation);
  }

  return (
    <Field label="Read as" className={className}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {notations.map((each) => (
            <option key={each} value={each}>
              {notationName[each]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
