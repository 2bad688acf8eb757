import { describe, expect, it } from "vitest";
import { toDocument } from "./document";
import { readHtml } from "./html";

const documentOf = (source: string) => toDocument(readHtml(source)?.parts ?? []);
const blocksOf = (source: string) => {
  const { text, blocks } = documentOf(source);
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
};
const paragraphs = (...texts: string[]) => texts.map((text) => ["paragraph", text]);

describe("readHtml", () => {
  it.each([
    ["paragraphs", "<p>One.</p><p>Two.", paragraphs("One.", "Two.")],
    ["text in boxes", "<div>a<div>b</div>c</div>", paragraphs("a", "b", "c")],
    [
      "headings",
      "<h1>A</h1><h3>B</h3>",
      [
        ["heading", "A"],
        ["heading", "B"],
      ],
    ],
    [
      "lists in lists",
      "<ul><li>a<ul><li>b</ul><li>c</ul>",
      ["a", "b", "c"].map((text) => ["list_item", text]),
    ],
    [
      "quotations",
      "<blockquote>a<p>b</p></blockquote>c",
      [
        ["quotation", "a"],
        ["quotation", "b"],
        ["paragraph", "c"],
      ],
    ],
    ["captions", "<figure><img alt=x><figcaption>a</figcaption></figure>", [["caption", "a"]]],
    ["tables", "<table><tr><th>a<td>b<tr><td>c</table>", paragraphs("a", "b", "c")],
    [
      "a heading in a list item",
      "<li><h2>a</h2>b</li>",
      [
        ["heading", "a"],
        ["list_item", "b"],
      ],
    ],
    ["entities", "<p>A &amp; B &lt;c&gt; &eacute; &#8220;d&#x201D;", paragraphs("A & B <c> é “d”")],
    ["a line break", "<p>a <br> b", paragraphs("a\nb")],
    ["empty lines made of line breaks", "a<br><br/>b<br>&nbsp;<br>c", paragraphs("a", "b", "c")],
    ["white space as a browser shows it", "<p>  a\n\t<b> b</b> <i>c </i> d </p>", paragraphs("a b c d")],
    ["no-break spaces as they are", "<p>5&nbsp;&nbsp;km", paragraphs("5\u00A0\u00A0km")],
    ["preformatted text", "<pre>a\n  b</pre>", paragraphs("a\n  b")],
    ["text that styles preformat", '<div style="white-space: pre-wrap">a\nb</div>', paragraphs("a\nb")],
    ["what is left open", "<p>a <b>b <i>c", paragraphs("a b c")],
    ["what is closed twice", "a</p></div></b>b", paragraphs("a", "b")],
  ])("reads %s", (_, source, expected) => expect(blocksOf(source)).toEqual(expected));

  it.each([
    "<script>no</script>",
    "<style>no</style>",
    "<nav>no</nav>",
    "<template>no</template>",
    "<noscript>no</noscript>",
    "<svg><text>no</text><title>no</title></svg>",
    "<form>no</form>",
    "<button>no</button>",
    "<select><option>no</select>",
    "<textarea>no</textarea>",
    "<iframe>no</iframe>",
    "<span hidden>no</span>",
    "<span aria-hidden=true>no</span>",
    '<span style="color:red; display: none">no</span>',
    "<!-- no -->",
    "<ruby><rt>no</rt></ruby>",
  ])("leaves out %s", (hidden) => {
    expect(documentOf(`<title>no</title><p>a ${hidden}`).text).toBe("a");
    expect(documentOf(`${hidden}<p>b`).text).toBe("b");
  });

  it("reads a page that is one form", () =>
    expect(documentOf("<form><p>a</p><input value=x></form>").text).toBe("a"));

  it("reads paragraphs and lists as Word pastes them", () => {
    const source = `<!--[if gte mso 9]><xml>no</xml><![endif]--><p class=MsoNormal>One
two.<o:p></o:p></p><p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>Item<o:p></o:p></p>`;
    expect(blocksOf(source)).toEqual([
      ["paragraph", "One two."],
      ["list_item", "Item"],
    ]);
  });

  it("reads what Google Docs pastes", () => {
    const source = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="white-space:pre-wrap;">Head</span></h2><p dir="ltr"><span>One </span><span style="font-weight:700">two</span></p><br /><ul><li dir="ltr"><p role="presentation"><span>Item</span></p></li></ul></b>`;
    expect(blocksOf(source)).toEqual([
      ["heading", "Head"],
      ["paragraph", "One two"],
      ["list_item", "Item"],
    ]);
  });

  it("makes one link of what is styled inside, and none to other than web addresses", () => {
    const { text, links } = documentOf(
      `<p>a <a href="https://e.org/x"> b <b>c</b></a> <a href="javas&#99;ript:alert(1)">d</a> <a href="/e">e</a> <a id=x>f</a>`,
    );
    expect(text).toBe("a b c d e f");
    expect(links).toEqual([{ start: 2, end: 5, href: "https://e.org/x" }]);
  });

  it.each([
    ["og:title", "<meta property=og:title content='A  B'><title>no</title><h1>no</h1>", "A B"],
    ["the first heading of level 1", "<title>no</title><h1>A <i>B</i></h1><h1>no</h1>", "A B"],
    ["the title", "<title> A\nB </title><svg><title>no</title></svg><p>c", "A B"],
    ["nothing", "<p>a</p>", null],
  ])("takes %s for the title", (_, source, expected) => expect(readHtml(source)?.title).toBe(expected));

  it.each([
    ["<meta name=Author content=' Ana  B. '>", "Ana B."],
    ["<meta property=article:author content='https://e.org/ana'>", null],
    ["<meta name=author content=''>", null],
  ])("takes the byline from %s", (source, expected) =>
    expect(readHtml(`${source}<p>a`)?.byline).toBe(expected),
  );

  it.each(["<table><tr><td>", "<b>", "<div><span>", "<ul><li>"])("E05 refuses %s without end", (nested) =>
    expect(readHtml(nested.repeat(5000))).toBeNull(),
  );

  it("E05 refuses more elements than an article has", () =>
    expect(readHtml("<br>".repeat(200_001))).toBeNull());

  it("C21 knows no element or attribute by the names of an object's own", () =>
    expect(blocksOf("<constructor __proto__=x hasOwnProperty=y>a</constructor><p toString=z>b")).toEqual(
      [
        ["paragraph", "a"],
        ["paragraph", "b"],
      ].map(([kind, text]) => [kind, text]),
    ));
});
