import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type LogGroup, logGroups } from "@/domain/log/subject";

type Props = {
  path: string;
  people: readonly { id: string; name: string }[];
  chosen: { claimId: string | null; byId: string | null; type: LogGroup | null };
};

/** Narrows a log down; what is chosen stands in the address. */
export function LogFilters({ path, people, chosen: { claimId, byId, type } }: Props) {
  return (
    <Form action={path} aria-label="Filter the log" className="mt-6 flex flex-wrap items-end gap-3">
      {claimId !== null && <input type="hidden" name="claim" value={claimId} />}
      <Field label="What" className="w-44">
        {(control) => (
          <Select {...control} key={type} name="type" defaultValue={type ?? ""}>
            <option value="">Everything</option>
            {logGroups.map((group) => (
              <option key={group} value={group}>
                {groupName[group]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Who" className="w-44">
        {(control) => (
          <Select {...control} key={byId} name="by" defaultValue={byId ?? ""}>
            <option value="">Everybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}

const groupName: Record<LogGroup, string> = {
  verdicts: "Verdicts",
  claims: "Marks and assignments",
  evidence: "Evidence",
  discussion: "Discussion",
  text: "Article and sentences",
  "sign-off": "Sign-off",
};
