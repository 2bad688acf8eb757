import type { Span } from "./span";

const double = /^["“”„‟«»〝〞＂「」『』]$/;
const single = /^['‘’‚‛‹›]$/;

/** Whether a token is a mark that opens or closes a quotation; an apostrophe that stands by itself is taken for one. */
export const isQuotationMark = (token: string) => double.test(token) || single.test(token);

/** For each token whether it stands within quotation marks, those included. A mark that nothing closes reaches to the end. */
export function quotedTokens(text: string, tokens: readonly Span[]): boolean[] {
  let [inDouble, inSingle] = [false, false];
  return tokens.map(({ start, end }, at) => {
    const token = text.slice(start, end);
    const was = inDouble || inSingle;
    if (double.test(token)) inDouble = !inDouble;
    // A single mark opens only before a word, so that `the dogs’ bones` opens nothing.
    else if (single.test(token) && (inSingle || opens(tokens, at))) inSingle = !inSingle;
    return was || inDouble || inSingle;
  });
}

const opens = (tokens: readonly Span[], at: number) =>
  tokens[at]?.end === tokens[at + 1]?.start && tokens[at]?.start !== tokens[at - 1]?.end;
