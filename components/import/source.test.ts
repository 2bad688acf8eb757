import { expect, it } from "vitest";
import { refuseFile, toBody } from "./source";

it("sends a typed text under its notation, without empty fields", () => {
  const source = { from: "field", notation: "markdown", text: "# A" } as const;
  expect(toBody(source, { title: "", language: "en" })).toEqual({ language: "en", markdown: "# A" });
});

it("sends a rich clipboard as HTML", () => {
  expect(toBody({ from: "clipboard", notation: "html", text: "<p>A</p>", plain: "A" }, {})).toEqual({
    html: "<p>A</p>",
  });
});

it("sends a file as a form", () => {
  const file = new File(["A"], "a.txt");
  const body = toBody({ from: "file", file, beginning: "A" }, { language: "de", title: "" });
  expect(body).toBeInstanceOf(FormData);
  expect([...(body as FormData).keys()]).toEqual(["language", "file"]);
});

it.each([
  ["story.md", 10, null],
  ["Story.TXT", 10, null],
  ["story.docx", 10, /not a \.txt, \.md or \.html file/],
  ["story.txt", 0, /is empty/],
  ["story.txt", 7_000_000, /too large: 7\.0 MB\. Stet takes up to 6\.0 MB/],
])("judges %s of %i bytes", (name, size, refusal) => {
  const said = refuseFile({ name, size }, 6_000_000);
  if (refusal === null) expect(said).toBeNull();
  else expect(said).toMatch(refusal);
});
