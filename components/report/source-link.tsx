import { webAddress } from "@/domain/report/plain";
import { Line } from "./plain-text";

/** An address in full, so that it survives on paper; a link when it is http or https. */
export function SourceLink({ url }: { url: string }) {
  const href = webAddress(url);
  if (href === null) return <Line text={url} />;
  return (
    <a className="report-url" href={href} rel="noopener noreferrer nofollow ugc">
      {href}
    </a>
  );
}
