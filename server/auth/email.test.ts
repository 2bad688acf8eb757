import { expect, it } from "vitest";
import { Email, emailKey } from "./email";

const ana = "ana@example.org";
const idn = "ana@xn--bcher-kva.example";

it.each([
  // One address, however it is typed.
  ["as it is", "ana@example.org", ana],
  ["capitals before the @", "Ana@example.org", ana],
  ["capitals after it", "ana@Example.ORG", ana],
  ["all capitals", "ANA@EXAMPLE.ORG", ana],
  ["a space before", " ana@example.org", ana],
  ["a space behind", "ana@example.org ", ana],
  ["tabs and line ends around", "\tana@example.org\r\n", ana],
  ["a no-break space around", "\u00a0ana@example.org\u00a0", ana],
  ["a byte order mark before", "\ufeffana@example.org", ana],
  ["a full-width @", "ana＠example.org", ana],
  ["a small @", "ana﹫example.org", ana],
  ["full-width letters", "ａｎａ@example.org", ana],
  ["full-width capitals", "ＡＮＡ@ＥＸＡＭＰＬＥ.ＯＲＧ", ana],
  ["a full-width dot", "ana@example．org", ana],
  ["an ideographic dot", "ana@example。org", ana],
  ["a half-width ideographic dot", "ana@example｡org", ana],
  ["mathematical letters", "𝐚𝐧𝐚@example.org", ana],
  ["circled letters", "ⓐⓝⓐ@example.org", ana],
  ["a soft hyphen in the host", "ana@exam\u00adple.org", ana],
  ["a zero-width space in the host", "ana@exam\u200bple.org", ana],
  ["a trailing dot of the host", "ana@example.org.", ana],
  ["the Kelvin sign for a K", "\u212aim@example.org", "kim@example.org"],
  ["the Ångström sign", "\u212bsa@example.org", "åsa@example.org"],
  ["an accent as a letter of its own", "rene\u0301@example.org", "rené@example.org"],
  ["a capital with an accent", "RENÉ@example.org", "rené@example.org"],
  ["a ligature", "ﬁona@example.org", "fiona@example.org"],
  ["a long s", "ro\u017fa@example.org", "rosa@example.org"],
  ["a host in its own script", "ana@bücher.example", idn],
  ["the same host as registered", "ana@xn--bcher-kva.example", idn],
  ["and in capitals", "ana@XN--BCHER-KVA.example", idn],
  ["and typed in capitals", "ana@BÜCHER.example", idn],
  ["and with a separate accent", "ana@bu\u0308cher.example", idn],
  ["a Greek host", "ana@παράδειγμα.example", "ana@xn--hxajbheg2az3al.example"],
  ["a host with a sharp s", "ana@straße.example", "ana@xn--strae-oqa.example"],
  ["superscripts", "ana²@example.org", "ana2@example.org"],
  // Different people, however alike they look.
  ["a Cyrillic а", "аna@example.org", "аna@example.org"],
  ["a Cyrillic host", "ana@exаmple.org", "ana@xn--exmple-4nf.org"],
  ["a Greek omicron", "bοb@example.org", "bοb@example.org"],
  ["a dotless i", "ın@example.org", "ın@example.org"],
  ["an accent", "aná@example.org", "aná@example.org"],
  ["a zero for an o", "b0b@example.org", "b0b@example.org"],
  ["an l for a 1", "anal@example.org", "anal@example.org"],
  ["rn for m", "rnax@example.org", "rnax@example.org"],
  ["a dot inside", "a.na@example.org", "a.na@example.org"],
  ["a tag", "ana+stet@example.org", "ana+stet@example.org"],
  ["an underscore", "a_na@example.org", "a_na@example.org"],
  ["a hyphen", "a-na@example.org", "a-na@example.org"],
  ["another top level", "ana@example.com", "ana@example.com"],
  ["a subdomain", "ana@mail.example.org", "ana@mail.example.org"],
  ["a longer host", "ana@example.org.evil.example", "ana@example.org.evil.example"],
  ["a digit more", "ana1@example.org", "ana1@example.org"],
  ["gmail's dots count here", "a.n.a@gmail.com", "a.n.a@gmail.com"],
  ["an apostrophe", "o'neill@example.org", "o'neill@example.org"],
])("B12 %s", (_, typed, key) => {
  expect(emailKey(typed)).toBe(key);
  expect(emailKey(key)).toBe(key);
});

it.each([
  ["no @", "ana.example.org"],
  ["two @", "ana@ben@example.org"],
  ["an @ hidden in compatibility forms", "ana＠ben@example.org"],
  ["nothing before the @", "@example.org"],
  ["no host", "ana@"],
  ["a comma and a second address", "ana@example.org,eve@example.org"],
  ["a line break inside", "ana@example.org\nBcc: eve@example.org"],
  ["a space inside", "ana novak@example.org"],
  ["a name before it", "Ana <ana@example.org>"],
  ["nothing", ""],
  ["255 characters", `${"a".repeat(244)}@example.org`],
])("B12 %s is no address", (_, typed) => {
  expect(Email.safeParse(typed).success).toBe(false);
});
