import { toLine } from "./document";

/** Collects what an HTML document says of itself. */
export class HtmlHead {
  socialTitle: string | null = null;
  byline: string | null = null;
  private words = "";
  private isInTitle = false;
  private isInDrawing = false;

  /** The words of the first `title`. */
  get title(): string | null {
    return toLine(this.words);
  }

  open(name: string, { name: key, property, content = "" }: Record<string, string>) {
    if (name === "svg") this.isInDrawing = true;
    if (name === "title") this.isInTitle = !this.isInDrawing && this.words === "";
    if (name !== "meta") return;
    const label = (property ?? key ?? "").toLowerCase();
    if (label === "og:title") this.socialTitle ??= toLine(content);
    if ((label === "author" || label === "article:author") && !/^\s*https?:/i.test(content)) {
      this.byline ??= toLine(content);
    }
  }

  text(text: string) {
    if (this.isInTitle) this.words += text;
  }

  close(name: string) {
    if (name === "title") this.isInTitle = false;
    if (name === "svg") this.isInDrawing = false;
  }
}
