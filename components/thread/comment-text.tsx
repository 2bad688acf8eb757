import type { Participant } from "@/domain/article/article";
import { saidPieces } from "./said-pieces";

type Props = { text: string; mentions: readonly string[]; people: readonly Participant[] };

/** What somebody said: text with its line ends. Web addresses lead out of here; nothing else does anything. */
export function CommentText({ text, mentions, people }: Props) {
  const mentioned = people.filter(({ id }) => mentions.includes(id));
  return (
    <p className="comment-text" dir="auto">
      {saidPieces(text, mentioned).map((piece, at) => {
        if (piece.type === "text") return piece.text;
        if (piece.type === "mention") {
          return (
            <bdi key={at} className="mention">
              {piece.text}
            </bdi>
          );
        }
        const { href } = piece;
        return (
          <a key={at} href={href} title={href} target="_blank" rel="noopener noreferrer nofollow ugc">
            <bdi>{piece.text}</bdi>
          </a>
        );
      })}
    </p>
  );
}
