import { Fragment } from "react";
import { writtenIn } from "@/components/article/written-in";
import { toLine } from "@/domain/report/plain";

/** Words of the article, in its language and direction. */
export function ArticleWords({ text, language }: { text: string; language: string }) {
  return (
    <p className="report-words" {...writtenIn(language)}>
      {text.split(/[\r\n]+/).map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {toLine(line)}
        </Fragment>
      ))}
    </p>
  );
}

/** A line of such words among others. */
export function ArticleLine({ text, language }: { text: string; language: string }) {
  return <bdi {...writtenIn(language)}>{toLine(text)}</bdi>;
}
