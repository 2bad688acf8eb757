import { Fragment } from "react";
import { directionOf } from "@/domain/report/direction";
import { toLine } from "@/domain/report/plain";

/** Words of the article, in its language and direction. */
export function ArticleWords({ text, language }: { text: string; language: string }) {
  return (
    <p className="report-words" lang={language} dir={directionOf(language)}>
      {text.split(/[\r\n]+/).map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {toLine(line)}
        </Fragment>
      ))}
    </p>
  );
}
