import { fail, invalid, ok, type Result } from "@/domain/result";

export type Notation = "text" | "markdown" | "html";

const notations: Record<string, Notation> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

/** Encodings that an HTML file may name; anything else is not read as text. */
const namedEncodings = new Set(["utf-8", "utf8", "windows-1252", "iso-8859-1", "iso-8859-15", "us-ascii"]);

/** The beginnings of files that are no text, however they are named. */
const magic: [string, number[]][] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a Word, Office or zip file", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a compressed file", [0x1f, 0x8b]],
];

/** A file's text and notation, by its name and bytes. */
export function decodeFile(name: string, bytes: Uint8Array): Result<{ notation: Notation; source: string }> {
  const notation = notations[name.toLowerCase().split(".").at(-1) ?? ""];
  const kind = magic.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  if (kind)
    return invalid(
      "file",
      `This is ${kind[0]}. Send the article as a .txt, .md or .html file, or paste its text.`,
    );
  if (!notation) {
    return fail({
      code: "invalid",
      message: "Send a .txt, .md or .html file, or paste the text.",
      errors: [{ path: "file", message: "The file's name does not end in .txt, .md or .html." }],
    });
  }
  const source = decodeText(bytes, notation);
  if (source === null) {
    return invalid(
      "file",
      "The file is not text in UTF-8. Save it as UTF-8 and send it again. Nothing was stored.",
    );
  }
  return ok({ notation, source });
}

function decodeText(bytes: Uint8Array, notation: Notation): string | null {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === "255 254") return decodeAs("utf-16le", bytes);
  if (mark === "254 255") return decodeAs("utf-16be", bytes);
  if (bytes.includes(0)) return null;
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null || notation !== "html") return utf8;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return named && namedEncodings.has(named) ? decodeAs(named, bytes) : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
