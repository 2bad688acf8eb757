/** How long before `now` something was, as one says it: "just now", "5 minutes ago". */
export function timeAgo(at: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (!(minutes >= 1)) return "just now";
  const step = steps.find(({ below }) => minutes < below) ?? { below: 0, minutes: 1440, name: "day" };
  const count = Math.floor(minutes / step.minutes);
  return `${count} ${step.name}${count === 1 ? "" : "s"} ago`;
}

const steps = [
  { below: 60, minutes: 1, name: "minute" },
  { below: 1440, minutes: 60, name: "hour" },
];
