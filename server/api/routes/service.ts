import { Health } from "../answers/service";
import { ok, type Route } from "../route";

/** What the service says of itself. */
export const serviceRoutes: Route[] = [
  {
    method: "GET",
    path: "/health",
    guard: "anybody",
    does: "Says whether the desk and its database work",
    answer: ok(Health),
  },
  { method: "GET", path: "/openapi.json", guard: "anybody", does: "Gives this description" },
  { method: "GET", path: "/report.schema.json", guard: "anybody", does: "Gives the JSON Schema of a report" },
];
