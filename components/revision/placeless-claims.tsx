"use client";

import { writtenIn } from "@/components/article/written-in";
import { useWrite } from "@/components/http/use-write";
import { verdictClass } from "@/components/claim/verdict-class";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Claim } from "@/domain/claim/claim";
import { type Verdict, verdictName } from "@/domain/claim/verdict";
import type { Span } from "@/domain/text/span";
import { WordsThrough } from "./words-through";

type Placeless = Pick<Claim, "id" | "number" | "text" | "anchor" | "version"> & {
  verdict: Verdict | null;
  /** Where its words may stand now, the likest first. */
  places: { span: Span; words: string; sentence: number }[];
};

type Props = { claims: readonly Placeless[]; revisions: number; mayPlace: boolean; language: string };

/** Claims whose words the current revision does not have, with what is like them: a person says where one belongs. */
export function PlacelessClaims({ claims, revisions, mayPlace, language }: Props) {
  const { problem, isBusy, write } = useWrite();
  return (
    <>
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      <ul className="border-t border-line">
        {claims.map(({ id, number, text, anchor, version, verdict, places }) => (
          <li key={id} className="border-b border-line py-3">
            <p className="text-small text-muted">
              Claim {number}:{" "}
              {anchor.status === "ambiguous" ? "a person has to say where it belongs" : "its words are gone"}
              {verdict && (
                <>
                  {" · "}
                  <span className={`chip ${verdictClass[verdict]}`}>{verdictName[verdict]}</span>
                </>
              )}
            </p>
            <p className="font-serif wrap-anywhere" {...writtenIn(language)}>
              {text}
            </p>
            {revisions > 1 && <WordsThrough claimId={id} revisions={revisions} language={language} />}
            {mayPlace && places.length > 0 && (
              <ul
                className="mt-2 grid gap-2 border-l-3 border-line-strong pl-3"
                aria-label="Where it may stand now"
              >
                {places.map(({ span, words, sentence }) => (
                  <li key={span.start} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                    <span
                      className="min-w-0 flex-1 basis-64 font-serif wrap-anywhere"
                      {...writtenIn(language)}
                    >
                      <span className="font-sans text-small text-muted">{sentence + 1} </span>
                      {words}
                    </span>
                    <Button
                      unavailable={isBusy}
                      onClick={() =>
                        write(`/claims/${encodeURIComponent(id)}`, {
                          method: "PATCH",
                          version,
                          body: { spans: [span] },
                        })
                      }
                    >
                      It belongs here
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
