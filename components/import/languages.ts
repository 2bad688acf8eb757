/** Languages to choose from, by their own code; the desk's come first. */
export function languageChoices(own: readonly string[]): { code: string; name: string }[] {
  const codes = [...new Set([...own, ...common])];
  return codes.map((code) => ({ code, name: names.of(code) ?? code }));
}

const names = new Intl.DisplayNames("en", { type: "language" });

const common = [
  ...["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "no", "fi", "cs", "uk", "ru", "el", "tr"],
  ...["ar", "fa", "he", "hi", "bn", "ja", "zh", "ko"],
];
