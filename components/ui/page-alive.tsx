"use client";

import { useEffect } from "react";

/** Tells `public/early-clicks.js` that buttons are heard from now on. */
export function PageAlive() {
  useEffect(() => {
    dispatchEvent(new Event("stet-alive"));
  }, []);
  return null;
}
