import type { Failure } from "@/domain/result";

/** What the store itself says of what did not go as it was meant. */
export const toChoose = ({ changed }: Failure) =>
  `${changed?.by?.name ?? "Somebody else"} changed the same. Choose what should stand.`;

export const bothKept = "Both changes are kept.";

export const offline: Failure = {
  code: "unavailable",
  message: "You are offline. This needs the connection; do it again when it is back.",
};
export const cutOff: Failure = {
  code: "unavailable",
  message: "The connection was lost meanwhile. When it is back, look whether this was done.",
};
export const revised: Failure = {
  code: "changed",
  message: "The article was revised since. Look at its new words, then mark them again.",
};
