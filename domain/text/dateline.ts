/**
 * Day, hour and source, before what was reported: `Sunday, 21 February 2010, 05:01 GMT The Times: Who knew?` In scripts
 * with capitals the source has them, so that `… the pilot said: “No.”` is none.
 */
const dateline =
  /^\s*(?:\p{L}{2,12}[,،]?\s+)?(?:\d{1,2}\.?\s+\p{L}{3,12}(?:\/\s?\p{L}{3,12})?|\p{L}{3,12}\s+\d{1,2})[,،]?\s+\d{4}[,،]?\s+\d{1,2}[:.]\d{2}(?:\s+\p{Lu}{2,5})?(?:[,،]?\s+[\p{Lu}\p{Lo}][\p{L}\p{N}.’'&-]{0,20}){0,4}:(?=\s+\S)/u;

/** Where the dateline that `text` starts with ends, in UTF-16 units; nothing when there is none. */
export const datelineEnds = (text: string): number[] => {
  const found = dateline.exec(text);
  return found ? [found[0].length] : [];
};
