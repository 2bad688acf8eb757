import { Fragment } from "react";
import { toLine } from "@/domain/report/plain";

/** One line that a person wrote; it cannot turn around what stands beside it. */
export function Line({ text }: { text: string }) {
  return <bdi>{toLine(text)}</bdi>;
}

/** What a person wrote, with its line ends. */
export function Lines({ text }: { text: string }) {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      <Line text={line} />
    </Fragment>
  ));
}

/** `parts` with ", " between them, without those that are empty. */
export function Listed({ parts }: { parts: readonly (string | null)[] }) {
  return parts
    .filter((part) => part !== null && part.trim() !== "")
    .map((part, at) => (
      <Fragment key={at}>
        {at > 0 && ", "}
        <Line text={part ?? ""} />
      </Fragment>
    ));
}
