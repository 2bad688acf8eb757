import { invalid, ok, type Result } from "@/domain/result";

export type Notation = "text" | "markdown" | "html";

const byEnding = new Map<string, Notation>([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
]);
const byType = new Map<string, Notation>([
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
  ["text/html", "html"],
]);

/** The beginnings of files that are no text, however they are named. */
const beginnings: [string, number[]][] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a Word, Office or zip file", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a Rich Text file", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
  ["a compressed file", [0x1f, 0x8b]],
];

const wanted = "Send the article as a .txt, .md or .html file, or paste its text. Nothing was stored.";

/** A file's text and notation, by its name's ending, the type it was sent with, and its bytes. */
export function decodeFile(
  name: string,
  bytes: Uint8Array,
  type = "",
): Result<{ notation: Notation; source: string }> {
  const kind = beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  if (kind) return invalid("file", `This is ${kind[0]}, which Stet does not read. ${wanted}`);
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const declared = type.split(";", 1).join("").trim().toLowerCase();
  const notation = ending === undefined ? byType.get(declared) : byEnding.get(ending);
  if (!notation) return invalid("file", `Stet does not read files of this kind. ${wanted}`);
  const source = decodeText(bytes, notation);
  if (source !== null) return ok({ notation, source });
  return invalid(
    "file",
    "The file is not text in UTF-8. Save it as UTF-8 and send it again. Nothing was stored.",
  );
}

function decodeText(bytes: Uint8Array, notation: Notation): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  if (bytes.includes(0)) return null;
  const text = decodeAs("utf-8", bytes);
  if (text !== null || notation !== "html") return text;
  const encoding = declaredEncoding(bytes);
  return encoding !== null && readable.test(encoding) ? decodeAs(encoding, bytes) : null;
}

/** Encodings that an HTML file may declare; each byte means one thing in them, or the decoder tells. */
const readable =
  /^(?:windows-125[0-8]|iso-8859-\d{1,2}|us-ascii|latin1|koi8-[ru]|macintosh|shift_jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5)$/;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const [, encoding] =
    /<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  return encoding?.toLowerCase() ?? null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return westEuropean.test(encoding) ? withQuotes(text) : text;
  } catch {
    return null;
  }
}

const westEuropean = /^(?:windows-1252|iso-8859-1|us-ascii|latin1)$/;
/** What windows-1252 means by the bytes 0x80 to 0x9F; a space for those it leaves open. */
const upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Some releases of Node (nodejs/node#56542) leave the curly quotes of windows-1252 as control characters. */
function withQuotes(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => upper.charAt(control.charCodeAt(0) - 0x80));
}
