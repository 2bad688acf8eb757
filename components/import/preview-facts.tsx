import type { ReactNode } from "react";
import { digits } from "@/domain/digits";
import { countKinds, type Preview } from "./preview-blocks";

/** What was found in the text, and the hash by which this exact text is known from here on. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const { sentences, words, blocks, links, sha256, text } = preview;
  return (
    <div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <Fact name="Sentences">{digits(sentences.length)}</Fact>
        <Fact name="Words">{digits(words)}</Fact>
        <Fact name="Parts">{countKinds(blocks)}</Fact>
        <Fact name="Links">{digits(links.length)}</Fact>
        <Fact name="SHA-256">
          <span className="font-mono text-micro break-all">{sha256}</span>
        </Fact>
      </dl>
      {links.length > 0 && (
        <details className="mt-3">
          <summary className="text-accent">Show the links</summary>
          <ul className="mt-2 flex max-h-64 flex-col gap-2 overflow-auto">
            {links.slice(0, mostLinks).map(({ start, end, href }) => (
              <li key={start} className="text-small wrap-anywhere">
                {text.slice(start, end)}
                <span className="block text-muted">{href}</span>
              </li>
            ))}
          </ul>
          {links.length > mostLinks && (
            <p className="mt-2 text-small text-muted">And {digits(links.length - mostLinks)} more.</p>
          )}
        </details>
      )}
    </div>
  );
}

const mostLinks = 100;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
