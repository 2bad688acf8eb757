declare module "sentencex" {
  /** Splits `text` into pieces that, joined, give it again. */
  export function segment(language: string, text: string): string[];
}
