import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Report } from "@/components/report/report";
import { ReportToolbar } from "@/components/report/report-toolbar";
import { toLine } from "@/domain/report/plain";
import { requireActor } from "@/server/auth/actor";
import { readReport } from "@/server/report/queries";
import "@/styles/report.css";

type Props = PageProps<"/articles/[id]/report">;

/** Once a request, for the title and the page. */
const report = cache(async (id: string) => readReport(await requireActor(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await report((await params).id);
  return { title: model ? `Report: ${toLine(model.article.title)}` : "Not found" };
}

export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const model = await report(id);
  if (!model) notFound();
  return (
    <>
      <ReportToolbar articleId={id} />
      <main>
        <Report model={model} linked />
      </main>
    </>
  );
}
