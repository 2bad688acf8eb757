const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far off a deadline is, in words: "in 3 hours", "2 days late". Both times in milliseconds. */
export function timeLeft(deadline: number, now: number): { words: string; isLate: boolean } {
  const distance = Math.abs(deadline - now);
  const isLate = deadline < now;
  if (distance < minute) return { words: isLate ? "just now" : "now", isLate };
  const words = inUnits(distance);
  return { words: isLate ? `${words} late` : `in ${words}`, isLate };
}

/** How long ago something was: "just now", "3 hours ago". */
export function timeAgo(then: number, now: number): string {
  const distance = Math.max(0, now - then);
  return distance < minute ? "just now" : `${inUnits(distance)} ago`;
}

/** In whole units, rounded down: nobody has more time than it says. Two days are still told in days, not weeks. */
function inUnits(distance: number): string {
  if (distance < hour) return count(distance / minute, "minute");
  if (distance < 2 * day) return count(distance / hour, "hour");
  if (distance < 60 * day) return count(distance / day, "day");
  return count(distance / (30.44 * day), "month");
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
