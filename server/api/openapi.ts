import { z } from "zod";
import { version } from "@/package.json";
import { Problem } from "./answers/service";
import type { Route } from "./route";
import { routes } from "./routes";

type Json = Record<string, unknown>;

/** What the path, by another name, or a header says. */
const saidElsewhere = ["articleId", "claimId", "evidenceId", "commentId", "correctionId", "version"];

/** Whether the body says `name`, and not the path or a header. */
export function isInBody({ path }: Pick<Route, "path">, name: string): boolean {
  // A desk is in the path of its own routes, and in the body of an article that goes to it.
  const isOwnDesk = name === "deskId" && path.startsWith("/desks/");
  // A thread is in the path of its own route, and in the body of a reply.
  const isOwnThread = name === "threadId" && path.startsWith("/threads/");
  return !saidElsewhere.includes(name) && !isOwnDesk && !isOwnThread && !path.includes(`{${name}}`);
}

/** What has no version, because it is made and revoked, never changed. */
const unversioned = /^\/tokens|\/invitations\//;

/** The description of the API in OpenAPI 3.1, made from the schemas that validate it. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Stet",
      version,
      description:
        "The checking desk's API. Times are UTC; offsets are UTF-16 code units; ids may be chosen by the client.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token: stet_…" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "stet-session",
          description: "From our own pages only",
        },
      },
      schemas: { Problem: toJsonSchema(Problem, "output") },
    },
  };
}

function operation(route: Route): Json {
  const { answer } = route;
  return {
    summary: route.does,
    operationId: operationId(route),
    ...(route.guard === "anybody" && { security: [] }),
    parameters: parameters(route),
    ...(route.body && {
      requestBody: { required: true, content: bodyOf(route) },
    }),
    responses: {
      [answer?.status ?? 200]: {
        description: route.does,
        ...(answer?.schema && {
          content: {
            [route.isStream ? "text/event-stream" : "application/json"]: {
              schema: toJsonSchema(answer.schema, "output"),
            },
          },
        }),
      },
      default: {
        description: "What went wrong, and what to do",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function parameters({ method, path, query, isPlain }: Route): Json[] {
  const parameter = (where: string, name: string, required: boolean, description?: string) => ({
    in: where,
    name,
    required,
    description,
    schema: { type: "string" },
  });
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => parameter("path", name, true)),
    ...Object.entries(query ?? {}).map(([name, says]) => parameter("query", name, false, says)),
    ...(method === "POST" && !isPlain
      ? [
          parameter(
            "header",
            "Idempotency-Key",
            false,
            "The same key and body give the same answer for 24 hours",
          ),
        ]
      : []),
    ...((method === "PATCH" || (method === "DELETE" && !unversioned.test(path))) && !isPlain
      ? [parameter("header", "If-Match", true, 'The version that is changed: "3"')]
      : []),
  ];
}

function bodyOf(route: Route): Json {
  const {
    properties = {},
    required = [],
    ...rest
  } = toJsonSchema(route.body ?? z.object(), "input") as {
    properties?: Json;
    required?: string[];
  };
  const inBody = Object.fromEntries(Object.entries(properties).filter(([name]) => isInBody(route, name)));
  const json = {
    ...rest,
    properties: inBody,
    required: required.filter((name) => isInBody(route, name)),
  };
  const form = {
    type: "object",
    properties: { ...inBody, file: { type: "string", format: "binary" } },
    required: ["file"],
  };
  return {
    "application/json": { schema: json },
    ...(route.takesFile && { "multipart/form-data": { schema: form } }),
  };
}

function toJsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const operationId = ({ method, path }: Route) =>
  (method.toLowerCase() + path)
    .replace(/\.json$/, "")
    .replace(/[^a-z]+([a-z])/gi, (_, letter: string) => letter.toUpperCase())
    .replace(/\W/g, "");
