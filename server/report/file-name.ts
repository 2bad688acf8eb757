import { toLine } from "@/domain/report/plain";

const longest = 80;

/** The Content-Disposition (RFC 6266) of a file named after `title`, also for clients that know only ASCII. */
export function contentDisposition(kind: "attachment" | "inline", title: string, extension: string): string {
  const name = `${fileWords(title)} report.${extension}`;
  const ascii = `${asciiWords(title)}-report.${extension}`;
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`;
}

/** Without what file systems refuse. */
function fileWords(title: string): string {
  const words = Array.from(toLine(title).replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, " "));
  return (
    words
      .slice(0, longest)
      .join("")
      .replace(/\s+/g, " ")
      .replace(/^[. ]+|[. ]+$/g, "") || "Verification"
  );
}

function asciiWords(title: string): string {
  const words = title
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-");
  return (
    words
      .slice(0, longest)
      .replace(/^-+|-+$/g, "")
      .toLowerCase() || "verification"
  );
}

/** As RFC 8187 has it: what encodeURIComponent leaves alone but an ext-value must not hold is encoded too. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
