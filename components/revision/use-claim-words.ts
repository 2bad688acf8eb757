import { useEffect, useState } from "react";
import { type Problem, send } from "@/components/http/send";
import type { ClaimWords } from "@/domain/revision/words-through";

/** Asks the server for a claim's words in each revision; again when `retry` is called. `tries` counts how often. */
export function useClaimWords(claimId: string) {
  const [told, setTold] = useState<readonly ClaimWords[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(1);
  const [isBusy, setBusy] = useState(true);

  useEffect(() => {
    let isCurrent = true;
    void send(`/api/v1/claims/${encodeURIComponent(claimId)}/revisions`, { method: "GET" }).then((sent) => {
      if (!isCurrent) return;
      if (sent.ok) setTold((sent.data as { items: ClaimWords[] }).items);
      setProblem(sent.ok ? null : sent.problem);
      setBusy(false);
    });
    return () => {
      isCurrent = false;
    };
  }, [claimId, tries]);

  const retry = () => {
    setBusy(true);
    setTries(tries + 1);
  };
  return { told, problem, isBusy, tries, retry };
}
