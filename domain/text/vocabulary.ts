import { primaryLanguage } from "./language";

const words = (list: string) => new Set(list.split(" "));

/** Words of the same meaning, in lower case, by language: four have all vocabularies, others what is listed. */
export type Vocabulary = Record<"en" | "de" | "fr" | "es", ReadonlySet<string>> &
  Partial<Record<string, ReadonlySet<string>>>;

/** Words of one language that mean another thing in another, and count only where the language is known. */
const falseFriends = words("once fast an sin mag tag ton sept mars mal son pie second");

/** Whether `word`, in lower case, is one of `vocabulary` in `language` (BCP 47), or, if that has no list, in any of the four. */
export function isOneOf(vocabulary: Vocabulary, word: string, language: string): boolean {
  const primary = primaryLanguage(language);
  const own = Object.hasOwn(vocabulary, primary) ? vocabulary[primary] : undefined;
  if (own) return own.has(word);
  const { en, de, fr, es } = vocabulary;
  return !falseFriends.has(word) && [en, de, fr, es].some((each) => each.has(word));
}

/** Words that turn a statement into its opposite. */
export const negations: Vocabulary = {
  en: words(
    "no not nor neither never none nobody nothing nowhere cannot without hardly barely scarcely false falsely untrue deny denies denied denying fail fails failed refuse refuses refused unlikely impossible",
  ),
  de: words(
    "kein keine keinen keinem keiner keines nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo weder ohne kaum falsch unwahr bestreitet bestritt dementiert dementierte unmöglich",
  ),
  fr: words(
    "ne pas jamais rien personne aucun aucune nul nulle ni sans faux fausse nie nient nié dément démenti impossible",
  ),
  es: words(
    "no ni nunca jamás nada nadie ningún ninguno ninguna tampoco sin falso falsa niega negó desmiente desmintió imposible",
  ),
  ar: words("لا لم لن ليس ليست ليسوا لست غير دون بدون ولا ولم ولن وليس نفى تنفي ينفي"),
  cs: words("ne není nejsou nebyl nebyla nebylo nikdy nikdo nic žádný žádná žádné bez ani"),
  da: words("ikke ingen intet aldrig uden hverken nej"),
  el: words("δεν μη μην όχι ποτέ κανείς κανένας τίποτα χωρίς ούτε"),
  fa: words("نه نیست نیستند نبود نبودند هرگز هیچ بدون"),
  fi: words("ei en et emme ette eivät eikä ilman koskaan"),
  he: words("לא אין בלי אינו אינה אינם אינן איננו מעולם ללא אל ולא ואין"),
  hi: words("नहीं न मत बिना कभी"),
  hu: words("nem ne sem nincs nincsenek soha senki semmi nélkül"),
  it: words("non no né mai nessuno nessuna niente nulla senza falso falsa nega negato smentisce impossibile"),
  ja: words("不 非 無 未"),
  nb: words("ikke ingen intet aldri uten verken nei"),
  nl: words("niet geen nooit niemand niets nergens noch zonder onjuist ontkent"),
  no: words("ikke ingen intet aldri uten verken nei"),
  pl: words("nie nigdy nikt nic żaden żadna żadne bez ani"),
  pt: words("não nem nunca jamais ninguém nada nenhum nenhuma sem falso falsa nega negou impossível"),
  ru: words("не ни нет нельзя никогда никто ничего ничто без отрицает отрицал невозможно"),
  sv: words("inte ej icke ingen inget inga aldrig utan varken nej"),
  tr: words("değil yok hiç asla hayır"),
  uk: words("не ні немає ніколи ніхто нічого без заперечує"),
  zh: words("不 没 沒 未 无 無 非 否 勿"),
};

/** Words that say how sure a statement is, or that somebody else makes it. */
export const modalities: Vocabulary = {
  en: words(
    "may might must could would should shall can will ought perhaps maybe possibly probably likely presumably apparently seemingly allegedly alleged alleges reportedly purportedly supposedly reputedly ostensibly evidently certainly definitely surely doubtless undoubtedly potentially arguably suspected suspects appears appear appeared seems seem seemed claims claimed claim according believed believes estimated expected rumoured rumored almost nearly about approximately roughly around some only",
  ),
  de: words(
    "kann können könnte könnten konnte konnten muss müssen müsste müssten musste mussten soll sollen sollte sollten darf dürfen dürfte dürften mag möchte würde würden wird vielleicht möglicherweise wahrscheinlich vermutlich wohl angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar anscheinend scheinbar offensichtlich laut zufolge demnach sicher sicherlich bestimmt eventuell womöglich scheint scheinen schien fast beinahe etwa rund circa ungefähr nur",
  ),
  fr: words(
    "peut peuvent pourrait pourraient pouvait doit doivent devrait devraient devait faut faudrait serait seraient aurait auraient selon prétendument peut-être possiblement probablement vraisemblablement apparemment éventuellement sûrement certainement sans-doute présumé présumée présumés supposé supposée soi-disant semble semblent paraît paraîtrait presque environ quelque seulement",
  ),
  es: words(
    "puede pueden podría podrían pudo debe deben debería deberían debió habría habrían sería serían según supuestamente supuesto supuesta presunto presunta presuntos presuntas presuntamente quizá quizás tal-vez acaso posiblemente probablemente aparentemente seguramente ciertamente parece parecen parecía casi unos aproximadamente alrededor sólo solo solamente",
  ),
};

/** Figures in words. Nouns that other words look like (`second`, `neuf`) are left out where context cannot be had. */
export const numerals: Vocabulary = {
  en: words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half halves third thirds quarter quarters first second twice thrice double doubled triple tripled single both several",
  ),
  de: words(
    "null ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden billion billionen dutzend dutzende halb halbe hälfte drittel viertel doppelt verdoppelt zweimal dreimal erste ersten erster zweite zweiten zweiter dritte dritten dritter beide beiden mehrere",
  ),
  fr: words(
    "zéro deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards douzaine dizaine centaine millier milliers moitié tiers quart double triple premier première deuxième troisième plusieurs",
  ),
  es: words(
    "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena mitad tercio cuarto doble triple primer primero primera segundo segunda tercero tercera ambos varios varias",
  ),
};
/** What a figure counts. */
export const units: Vocabulary = {
  en: words(
    "% ‰ $ € £ ¥ ₹ ₽ ° percent pct percentage points point km km/h kilometre kilometres kilometer kilometers metre metres meter meters cm mm mile miles mph foot feet inch inches yard yards kg kilo kilos kilogram kilograms gram grams mg tonne tonnes ton tons pound pounds ounce ounces litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres celsius fahrenheit watt watts kw kwh mw mwh gw gwh volt volts byte bytes mb gb tb hertz dollar dollars euro euros cent cents yen yuan rupee rupees rouble roubles ruble rubles franc francs peso pesos krona kroner usd eur gbp chf second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries",
  ),
  de: words(
    "prozent prozentpunkt prozentpunkte prozentpunkten kilometer kilometern metern meilen meile fuß zoll gramm kilogramm pfund tonnen liter litern hektar quadratmeter quadratkilometer grad sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrzehnte jahrhundert franken",
  ),
  fr: words(
    "pourcent pour-cent mètre mètres kilomètre kilomètres tonne gramme grammes kilogramme kilogrammes litre hectares degrés livres secondes heure heures jour jours semaine semaines mois an ans année années décennie décennies siècle",
  ),
  es: words(
    "porcentaje puntos metro metros kilómetro kilómetros tonelada toneladas gramo gramos kilogramo kilogramos litro litros hectárea hectáreas grados libra libras dólar dólares segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos",
  ),
};

/** Months and days of the week, short forms too; `may` and `sun` only count when written with a capital. */
export const dates: Vocabulary = {
  en: words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight",
  ),
  de: words(
    "januar jänner februar feber märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen",
  ),
  fr: words(
    "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui hier demain",
  ),
  es: words(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana",
  ),
};

/** Words that begin a sentence, or stand before a noun, and are no names whatever their case. */
export const plainStarters: Vocabulary = {
  en: words(
    "the a an this that these those there here he she it we they you i his her its our their my your in on at by for from of to with as and but or so if when while after before since although though because however meanwhile then now how what why where who which some many most more few all each every any another other such is are was were do does did has have had be been being than also still yet just even both later earlier during under over about into through between against among within without despite until once",
  ),
  de: words(
    "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich sein seine seinen seiner ihre ihren im in am an auf bei mit nach von vom vor für als wenn dann danach doch aber und oder auch zum zur zu über unter zwischen gegen durch um aus seit während wegen diese dieser dieses diesen diesem jene jeder jede alle viele einige mehr noch so wie was wer wo warum dass weil ob nun hier dort",
  ),
  fr: words(
    "le la les l un une des du de d il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur leurs mon ma mes notre votre en au aux dans sur sous par pour avec sans et ou mais donc si quand lorsque après avant depuis pendant selon comme que qui où quoi très plus moins tout toute tous toutes y a est sont",
  ),
  es: words(
    "el la los las un una unos unas lo él ella ellos ellas yo tú usted nosotros se su sus mi mis nuestro nuestra este esta estos estas ese esa esos esas aquel en al del de a por para con sin sobre entre y o pero si cuando después antes desde hasta como que quien donde más menos todo toda todos todas es son fue",
  ),
};

/** Before these German nouns, which all have capitals, are no names. */
export const germanArticles = words(
  "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem im am zum zur vom beim ins ans seine seinen seiner seinem ihre ihren ihrer ihrem unsere unser diese dieser dieses diesen diesem jede jeder jedes viele alle mehr",
);
