import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Props = {
  path: string;
  /** Of all revisions, newest first. */
  numbers: readonly number[];
  chosen: { from: number; to: number; view: "inline" | "side" };
};

/** Which two revisions to compare, and how to show it; works without scripts. */
export function CompareForm({ path, numbers, chosen }: Props) {
  return (
    <form
      action={`${path}#compare`}
      className="mt-3 flex flex-wrap items-end gap-3"
      key={JSON.stringify(chosen)}
    >
      {(["from", "to"] as const).map((end) => (
        <Field key={end} label={end === "from" ? "From" : "To"} className="w-36">
          {(control) => (
            <Select {...control} name={end} defaultValue={chosen[end]}>
              {numbers.map((number) => (
                <option key={number} value={number}>
                  Revision {number}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Field label="Shown" className="w-36">
        {(control) => (
          <Select {...control} name="view" defaultValue={chosen.view}>
            <option value="inline">In one text</option>
            <option value="side">Side by side</option>
          </Select>
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
