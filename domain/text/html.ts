import { Parser } from "htmlparser2";
import type { Draft } from "./document";
import { HtmlBlocks } from "./html-blocks";
import { isHidden, isListItem, isPreformatted, isSkipped, kindOf, levelOf } from "./html-elements";
import { HtmlHead } from "./html-head";
import { titleOf } from "./markdown";

/** What a document may have at most; more is not an article but an attack. */
const deepest = 256;
const mostElements = 200_000;

class TooIntricate extends Error {}

/**
 * Reads HTML, also as it is pasted from a browser or an editor: visible text by blocks, white space collapsed as a
 * browser would. `null` when elements are nested or strewn beyond all articles.
 */
export function readHtml(source: string): Draft | null {
  try {
    const draft = readVisible(source, true);
    // Some sites lay the whole page into a form.
    return draft.parts.length > 0 ? draft : readVisible(source, false);
  } catch (error) {
    if (error instanceof TooIntricate) return null;
    throw error;
  }
}

function readVisible(source: string, skipsForms: boolean): Draft {
  const head = new HtmlHead();
  const blocks = new HtmlBlocks();
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++elements > mostElements || blocks.depth > deepest) throw new TooIntricate();
      head.open(name, attributes);
      blocks.open({
        name,
        isSkipped: isSkipped(name, skipsForms),
        isHidden: isHidden(attributes),
        href: name === "a" ? attributes.href : undefined,
        kind: isListItem(attributes) ? "list_item" : kindOf(name),
        level: levelOf(name),
        isPreformatted: isPreformatted(name, attributes),
      });
    },
    ontext(text) {
      head.text(text);
      blocks.text(text);
    },
    onclosetag(name) {
      head.close(name);
      blocks.close();
    },
  });
  parser.end(source);
  const parts = blocks.end();
  return { title: head.socialTitle ?? titleOf(parts) ?? head.title, byline: head.byline, parts };
}
