/**
 * Whether `password` is one that guessers try first: a well-known word or run of keys, on its own or repeated, with
 * nothing but digits, signs and the usual exchanges of letters (p4$$w0rd) around it.
 */
export function isCommonPassword(password: string): boolean {
  const typed = password.normalize("NFKC").toLowerCase();
  const core = typed.replace(/^[^\p{L}@$]+/u, "").replace(/\P{L}+$/u, "");
  const exchanged = core.replace(/[013457@$!]/g, (sign) => meant[sign] ?? sign);
  return [typed, exchanged].some((text) => isWordsOnly(text.replace(/\P{L}+/gu, ""))) || isRun(typed);
}

/** Nothing, or common words one after the other. Remembers where words can end: time grows with the length only. */
function isWordsOnly(letters: string): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < letters.length; at++) {
    if (!ends.has(at)) continue;
    for (const word of words) if (letters.startsWith(word, at)) ends.add(at + word.length);
  }
  return ends.has(letters.length);
}

/** At most four different characters, or keys in the order of the alphabet. */
function isRun(typed: string): boolean {
  if (new Set(typed).size <= 4) return true;
  return [...typed].slice(1).every((key, at) => key.charCodeAt(0) - typed.charCodeAt(at) === 1);
}

const meant: Partial<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** From general knowledge of published lists, most common first within a line. */
const words = `
password passwort passwd pass motdepasse contrasena senha parola haslo wachtwoord losenord kennwort
qwertyuiop qwerty qwertz azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn yxcvbnm qazwsx edcrfv wsxedc poiuytrewq
qwer qw qaz wsx edc rfv abc abcdef abcdefgh abcdefghijkl abcdefghijklmnop xyz
iloveyou iloveu ilove loveyou love lovely loveme mylove forever always happy sunshine princess prince
letmein welcome welcomeback hello hellothere goodbye admin administrator root toor user guest test testing tester
login logon access default secret secrets changeme changethis temp temporary master superuser system server
computer internet network windows linux apple google facebook twitter instagram youtube amazon microsoft android
football soccer baseball basketball hockey tennis golf liverpool arsenal chelsea barcelona realmadrid juventus
dragon monkey tiger lion eagle panther wolf bear horse pony cat dog kitty puppy bunny rabbit chicken butterfly dolphin
shadow phantom ninja samurai warrior wizard magic angel angels devil demon ghost vampire zombie hunter killer
superman batman spiderman ironman hulk thor pokemon pikachu naruto starwars startrek matrix mustang ferrari porsche
mercedes corvette camaro harley yamaha honda toyota
michael jordan jennifer jessica ashley amanda daniel andrew joshua matthew robert thomas charlie george william james
david anthony nicole michelle maria anna sophie laura julia martin peter hannah samantha elizabeth victoria alexander
maggie ginger pepper buster cookie chocolate cheese banana orange peach cherry strawberry coffee summer winter spring
autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
flower flowers rainbow diamond silver golden gold purple yellow black white blue green red money dollar rich lucky
freedom peace jesus christ god heaven trustno trustnoone whatever nothing something unknown blink metallica nirvana
stet newsroom editor journalist reporter factcheck factchecker newspaper
the my is me you your i a
`
  .trim()
  .split(/\s+/);
