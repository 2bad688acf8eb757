import { readHealth } from "@/server/health";
import { openDoor } from "@/server/http/door";

export const dynamic = "force-dynamic";

export const GET = openDoor(async () => {
  const health = await readHealth();
  return Response.json(health, {
    status: health.database === "reachable" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
});
