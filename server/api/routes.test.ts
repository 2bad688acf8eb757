import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { openApi } from "./openapi";
import { routes } from "./routes";

const folder = "app/api/v1";

it("every route that there is stands in the table, and no other", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  const served = files.flatMap((file) => {
    const path = `/${dirname(file).replaceAll("[", "{").replaceAll("]", "}")}`;
    const source = readFileSync(`${folder}/${file}`, "utf8");
    return [
      ...source.matchAll(/export (?:const|async function|function) (GET|POST|PATCH|PUT|DELETE)\b/g),
    ].map(([, method]) => `${method} ${path}`);
  });
  expect(served.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

it("the description names every route once, and asks for nothing that the path says", () => {
  const { paths } = openApi() as {
    paths: Record<string, Record<string, { operationId: string; requestBody?: unknown }>>;
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  expect(JSON.stringify(paths["/claims/{id}/assessments"]?.post?.requestBody)).not.toContain("claimId");
});
