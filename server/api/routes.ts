import { serviceRoutes } from "./routes/service";
import { accountRoutes } from "./routes/account";
import { articleRoutes } from "./routes/article";
import { revisionRoutes } from "./routes/revision";
import { claimRoutes } from "./routes/claim";
import { threadRoutes } from "./routes/thread";
import { reportRoutes } from "./routes/report";
import { deskRoutes } from "./routes/desk";
import type { Route } from "./route";

/** Every route of the API; a test holds the files under app/api/v1 against it. */
export const routes: Route[] = [
  ...serviceRoutes,
  ...accountRoutes,
  ...articleRoutes,
  ...revisionRoutes,
  ...claimRoutes,
  ...threadRoutes,
  ...reportRoutes,
  ...deskRoutes,
];
