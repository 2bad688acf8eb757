import { useEffect, useEffectEvent } from "react";

/** Has the browser ask before the page is left for good while `wouldLose` says that something would be lost. */
export function useUnloadWarning(wouldLose: () => boolean): void {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (wouldLose()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener("beforeunload", listen);
    return () => window.removeEventListener("beforeunload", listen);
  }, []);
}
