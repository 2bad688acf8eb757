"use client";

import { useEffect } from "react";

/** Tells `public/early-clicks.js` that buttons are heard from now on, but for those in parts that are still `data-waiting`. */
export function PageAlive() {
  useEffect(() => {
    dispatchEvent(new Event("stet-alive"));
  }, []);
  return null;
}
