import { schemaPath } from "@/components/report/paths";
import { reportSchema } from "@/domain/report/json";
import { env } from "@/server/env";
import { openDoor } from "@/server/http/door";

export const GET = openDoor(async () => {
  const schema = reportSchema(new URL(schemaPath, env.STET_URL).href);
  return Response.json(schema, { headers: { "content-type": "application/schema+json; charset=utf-8" } });
});
