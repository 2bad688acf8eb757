"use client";

import { late } from "./late";
import { listenForToasts } from "./toast";

/**
 * The place for messages. What shows them puts a stylesheet of its own into the page, for which a browser looks at all of
 * a long article again.
 */
export const Toaster = late(
  () => import("./shown-toasts").then(({ ShownToasts }) => ShownToasts),
  listenForToasts,
);
