import type { ReportModel } from "@/domain/report/schema";
import { verifySteps } from "@/domain/report/verify";

/** What the hashes are of, and how to compute them again. */
export function Verification({ model }: { model: ReportModel }) {
  return (
    <section aria-labelledby="report-verify">
      <h2 id="report-verify">How to verify this report</h2>
      <div className="report-steps">
        {verifySteps(model).map(({ text, code }) => (
          <div key={text}>
            <p>{text}</p>
            {code && (
              <pre>
                <code>{code}</code>
              </pre>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
