import { AsyncLocalStorage } from "node:async_hooks";
import { NextRequest } from "next/server";

/**
 * Stands in for `next/headers` where a test calls a route's handler without Next around it: cookies and headers are
 * those of the request that is being answered, as they are in the running app.
 */
const answered = new AsyncLocalStorage<NextRequest>();

/** Runs `handle` as the answer to `request`. */
export function asAnswerTo<T>(request: Request, handle: () => T): T {
  return answered.run(new NextRequest(request.url, { headers: request.headers }), handle);
}

export const headers = () => Promise.resolve(current().headers);
export const cookies = () => Promise.resolve(current().cookies);

function current(): NextRequest {
  const request = answered.getStore();
  if (!request) throw new Error("This was called outside of a request.");
  return request;
}
