import { reportSchema } from "@/domain/report/json";
import { schemaPath } from "@/domain/report/paths";
import { env } from "@/server/env";
import { openDoor } from "@/server/http/door";

export const GET = openDoor(() => {
  const schema = reportSchema(new URL(schemaPath, env.STET_URL).href);
  const headers = { "content-type": "application/schema+json; charset=utf-8" };
  return Promise.resolve(Response.json(schema, { headers }));
});
