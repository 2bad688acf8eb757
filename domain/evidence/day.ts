/** Whether `day` is a year, a month or a day that the calendar has: `2026`, `2026-11`, `2026-11-21`. */
export function isDay(day: string): boolean {
  const [whole, month, date] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day) ?? [];
  if (whole === undefined) return false;
  const full = `${whole.slice(0, 4)}-${month ?? "01"}-${date ?? "01"}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}
