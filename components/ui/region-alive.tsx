"use client";

import { useEffect } from "react";

/** In a part of the page that comes later than the rest: takes `data-waiting` from it once its buttons are heard. */
export function RegionAlive() {
  useEffect(() => {
    for (const waiting of document.querySelectorAll("[data-waiting]"))
      waiting.removeAttribute("data-waiting");
    dispatchEvent(new Event("stet-alive"));
  }, []);
  return null;
}
