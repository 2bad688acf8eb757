import type { Route } from "@/server/api/route";
import { routes } from "@/server/api/routes";
import { asAnswerTo } from "@/test/request-scope";
import type { Call } from "./calls";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Module = Partial<Record<string, Handler>>;

export type Answer = { status: number; headers: Headers; text: string };

/** The route that a call is of: its name without the word in brackets. */
export function routeOf(name: string): Route {
  const [bare] = name.split(" (", 1);
  const route = routes.find(({ method, path }) => `${method} ${path}` === bare);
  if (!route) throw new Error(`There is no route ${bare} in server/api/routes.ts.`);
  return route;
}

/** Has the route's own handler answer, as Next would call it. */
export async function answer(name: string, call: Call, credentials: Record<string, string>): Promise<Answer> {
  const { method, path } = routeOf(name);
  const response = await answerRaw(name, toRequest({ method, path }, call, credentials), call.params ?? {});
  return { status: response.status, headers: response.headers, text: await textOf(response) };
}

/** A live stream has no end: what it says is what there was when it was opened. */
async function textOf(response: Response): Promise<string> {
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (!isStream || !response.body) return response.text();
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of response.body) {
    text += decoder.decode(part, { stream: true });
    if (text.includes(": caught up")) break;
  }
  return text;
}

/** The same for a request that is not made from a call. */
export async function answerRaw(
  name: string,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const { method, path } = routeOf(name);
  const file = `${path.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`;
  const doors = (await import(/* @vite-ignore */ `/app/api/v1${file}`)) as Module;
  const handle = doors[method];
  if (!handle) throw new Error(`app/api/v1${file} has no ${method}.`);
  return asAnswerTo(request, () => handle(request, { params: Promise.resolve(params) }));
}

export function toRequest(
  { method, path }: Pick<Route, "method" | "path">,
  { params = {}, query = {}, body, version }: Call,
  credentials: Record<string, string>,
): Request {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams(query).toString();
  return new Request(`http://localhost:3000/api/v1${filled}${search && `?${search}`}`, {
    method,
    headers: {
      ...(body && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
      ...credentials,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}
