import type { ReportModel } from "@/domain/report/schema";
import { reportPath, schemaPath, twinFormats } from "@/domain/report/paths";
import { ownSignOff } from "@/domain/report/words";

/** The same report for machines. On screen they are links; a file that left the desk can only name them. */
export function Twins({ model, linked }: { model: ReportModel; linked: boolean }) {
  return (
    <section aria-labelledby="report-twins">
      <h2 id="report-twins">For machines</h2>
      <p>
        {linked
          ? "The same report, with the same numbers:"
          : "The same report, with the same numbers, is at the desk:"}
      </p>
      <ul className="report-twins">
        {twinFormats.map(({ format, name }) => (
          <li key={format}>
            <Address
              path={reportPath(model.article.id, format, ownSignOff(model)?.id ?? null)}
              name={name}
              linked={linked}
            />
          </li>
        ))}
        <li>
          <Address path={schemaPath} name="JSON Schema of the report" linked={linked} />
        </li>
      </ul>
    </section>
  );
}

function Address({ path, name, linked }: { path: string; name: string; linked: boolean }) {
  if (linked) return <a href={path}>{name}</a>;
  return (
    <>
      {name}: <code>{path}</code>
    </>
  );
}
