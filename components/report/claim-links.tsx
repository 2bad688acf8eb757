import { Fragment } from "react";
import { entryId } from "./anchor";
import { Line } from "./plain-text";

/** Labels of claims, each leading to its entry. */
export function ClaimLinks({
  labels,
  keys,
}: {
  labels: readonly string[];
  keys: ReadonlyMap<string, string>;
}) {
  return labels.map((label, at) => {
    const key = keys.get(label);
    return (
      <Fragment key={at}>
        {at > 0 && ", "}
        {key === undefined ? <Line text={label} /> : <a href={`#${entryId(key)}`}>{label}</a>}
      </Fragment>
    );
  });
}
