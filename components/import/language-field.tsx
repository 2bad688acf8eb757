import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Props = {
  languages: readonly { code: string; name: string }[];
  value: string;
  onChoose: (code: string) => void;
  error?: string;
  className?: string;
};

/** The language of the text, which decides where sentences end. */
export function LanguageField({ languages, value, onChoose, error, className }: Props) {
  return (
    <Field label="Language" error={error} className={className}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
