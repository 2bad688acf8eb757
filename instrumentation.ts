/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { purgeDaily } = await import("@/server/purge/daily");
  purgeDaily();
  const { digestRegularly } = await import("@/server/notification/digest-timer");
  digestRegularly();
  const { endStreamsAtStop } = await import("@/server/realtime/at-stop");
  endStreamsAtStop();
}
