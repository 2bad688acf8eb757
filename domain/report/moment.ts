const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "22 November 2026" for any ISO 8601 date or moment, as much of it as is there; anything else as it is. */
export function toDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  return [day && Number(day), name, year].filter((part) => part !== undefined).join(" ");
}

/** "22 November 2026, 18:05 UTC" */
export function toMinute(iso: string): string {
  const [, time] = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2}).*Z$/.exec(iso) ?? [];
  return time === undefined ? toDay(iso) : `${toDay(iso)}, ${time} UTC`;
}

/** "20 to 22 November 2026", or one day when both are the same. */
export function toPeriod({ from, to }: { from: string; to: string }): string {
  const [first, last] = [toDay(from), toDay(to)];
  if (first === last) return last;
  const [day, ...month] = first.split(" ");
  return last.endsWith(` ${month.join(" ")}`) ? `${day} to ${last}` : `${first} to ${last}`;
}
