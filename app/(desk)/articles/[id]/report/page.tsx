import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Report } from "@/components/report/report";
import { ReportStanding } from "@/components/report/report-standing";
import { ReportWithheld } from "@/components/report/report-withheld";
import { ReportToolbar } from "@/components/report/report-toolbar";
import { toLine } from "@/domain/report/plain";
import { requireActor } from "@/server/auth/actor";
import { readReport } from "@/server/report/queries";
import "@/styles/report.css";

type Props = PageProps<"/articles/[id]/report">;

/** Once a request, for the title and the page. */
const report = cache(async (id: string, signOffId: string | null) =>
  readReport(await requireActor(), id, signOffId),
);

async function reportFor({ params, searchParams }: Props) {
  const [{ id }, { signoff }] = [await params, await searchParams];
  return report(id, typeof signoff === "string" ? signoff : null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await reportFor(props);
  return { title: found.ok ? `Report: ${toLine(found.value.model.article.title)}` : "No report" };
}

export default async function ReportPage(props: Props) {
  const found = await reportFor(props);
  if (!found.ok) {
    if (found.failure.code === "not_found") notFound();
    return <ReportWithheld articleId={(await props.params).id} message={found.failure.message} />;
  }
  const { model, signOff } = found.value;
  return (
    <>
      <ReportToolbar articleId={model.article.id} signOffId={signOff?.id ?? null} />
      <main>
        <ReportStanding model={model} signOff={signOff} />
        <Report model={model} linked />
      </main>
    </>
  );
}
