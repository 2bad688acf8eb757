/** WHATWG URL: in every JavaScript host, but in no ECMAScript library file. */
declare class URL {
  constructor(url: string);
  static canParse(url: string): boolean;
  readonly hostname: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly searchParams: URLSearchParams;
}

declare class URLSearchParams {
  delete(name: string): void;
  keys(): IterableIterator<string>;
  sort(): void;
}
