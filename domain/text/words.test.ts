import { expect, it } from "vitest";
import { countWords } from "./words";

it.each([
  ["It’s 3,200 well-fed people – and 4.2 metres.", 7],
  ["افتُتح الجسر بحضور نحو 3,200 شخص، كان متوقعًا!", 8],
  ["הדו״ח הסופי", 2],
  ["橋は1987年に二度閉鎖された。", 12],
  ["ハーウィック橋", 7],
  ["Siemens AG提供了设备。", 7],
  ["", 0],
  ["… !", 0],
])("counts %j as %i", (text, count) => expect(countWords(text)).toBe(count));
