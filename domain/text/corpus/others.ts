import type { Case } from "./case";

/** A few cases each, of languages by their BCP 47 code. */
export const others: Record<string, readonly Case[]> = {
  sk: [["abbreviation", "Shortened words go on.", "Bol to sused, t. j. Horák.", "Prišiel sám."]],
  cs: [["abbreviation", "Shortened words go on.", "Byl to soused, t. j. Novák.", "Bydlí na ul. Dlouhé."]],
  ar: [
    ["plain", "The question mark is turned.", "نزل المطر.", "هل توقف؟", "نعم."],
    ["abbreviation", "A letter with a full stop is a title.", "قال د. سامي إن العدد صحيح.", "لم يشك أحد."],
    [
      "abbreviation",
      "A mark of direction stands after a title.",
      "قال د.\u200F سامي إن العدد صحيح.",
      "لم يشك أحد.",
    ],
    [
      "dateline",
      "Day, hour and source stand by themselves.",
      "الاثنين، 3 أيار/ مايو، 2021، 18:30 GMT صحيفة النهار:",
      "المجلس يجتمع غدا.",
    ],
    ["plain", "A mark of direction stands after the full stop.", "انتهى العد.\u200F", "غادر الجميع."],
  ],
  da: [
    ["initials", "An initial stands in a name.", "Paul B. Madsen kom sent.", "Ingen ventede."],
    ["abbreviation", "Letters can end a sentence.", "De flyttede til U.S.A.", "Det var koldt."],
    ["abbreviation", "A firm's form can end a sentence.", "Skibet tilhører Holm & Co.", "Det er gammelt."],
  ],
  el: [["plain", "The semicolon asks.", "Ποιος ήρθε;", "Κανείς δεν ξέρει."]],
  he: [
    ["plain", "There are no capitals.", "ירד גשם.", "מי בא?", "אף אחד."],
    ["initials", "One letter is a first name.", "הדוח של י. כהן קצר.", "הוא מספיק."],
  ],
  hi: [
    ["abbreviation", "A title stands before a name.", "डॉ. शर्मा आए।", "कोई नहीं आया।"],
    ["plain", "The danda ends sentences.", "बारिश हुई।", "कौन आया?", "कोई नहीं।"],
  ],
  it: [
    ["abbreviation", "A member of parliament has a title.", "L’on. Bianchi ha parlato.", "Nessuno rispose."],
    [
      "abbreviation",
      "The era is written without a space.",
      "Il tempio è del 300 a.C. circa.",
      "È in rovina.",
    ],
    ["quotation", "Guillemets hold a question.", "«Chi paga?» chiese il giudice.", "Nessuno rispose."],
  ],
  ja: [
    ["plain", "No space parts sentences.", "雨が降った。", "誰が来た？", "誰も来なかった。"],
    [
      "quotation",
      "A quotation goes on with its particle.",
      "「終わった。」と彼は言った。",
      "誰も答えなかった。",
    ],
    ["number", "A sentence begins with a number.", "全部数えた。", "40箱が足りなかった。"],
  ],
  nl: [
    ["abbreviation", "Shortened words go on.", "Er waren gasten, o. a. Jan.", "Ook mevr. Bos kwam."],
    ["initials", "An initial stands in a name.", "Directeur H. Visser kwam laat.", "Niemand wachtte."],
    ["quotation", "Two commas open a quotation.", "Hij was moe.", ",,Het is genoeg'', zei hij."],
  ],
  nb: [["abbreviation", "Letters can end a sentence.", "De flyttet til U.S.A.", "Det var kaldt."]],
  sv: [
    ["abbreviation", "Letters can end a sentence.", "De flyttade till U.S.A.", "Det var kallt."],
    ["abbreviation", "Syllables go on before a number.", "Det kostar t.ex. 5 euro.", "Det är billigt."],
  ],
  pl: [
    [
      "abbreviation",
      "One letter stands before a name.",
      "Rozmawiał z p. Nowak z Łodzi.",
      "Nikt nie słyszał.",
    ],
    ["abbreviation", "Shortened words go on.", "Przyszedł m. in. Nowak.", "Mieszka na ul. Długiej."],
    ["abbreviation", "A doctor stands before the name.", "To wie Dr. Nowak z Łodzi.", "Nikt inny."],
    [
      "abbreviation",
      "The year is shortened before a small letter.",
      "W 2004 r. otwarto stację.",
      "Była droga.",
    ],
    ["numbered text", "A rank has a full stop.", "To był 45. prezydent kraju.", "Nikt nie wątpił."],
  ],
  pt: [
    ["abbreviation", "Letters with full stops go on.", "Foi em 300 a. C. na Grécia.", "Acabou."],
    ["initials", "An initial stands in a name.", "Edward P. Lima chegou tarde.", "Ninguém esperou."],
    ["abbreviation", "A street stands before its name.", "A av. Paulista é longa.", "A rua não."],
  ],
  ru: [
    [
      "abbreviation",
      "Shortened words go on, or end.",
      "Пришёл сосед, т. е. Иванов.",
      "Взял хлеб, соль и т. д.",
      "Потом ушёл.",
    ],
    ["abbreviation", "A street stands before its name.", "Она живёт на ул. Ленина с 1990 года.", "Он нет."],
    [
      "abbreviation",
      "Letters with full stops go on.",
      "Храм построен в 300 г. до н. э. греками.",
      "Он разрушен.",
    ],
    ["abbreviation", "Units stand close together.", "Объём составил 7 куб.м воды.", "Это много."],
    ["quotation", "Who asks stands behind.", "«Кто платит?» — спросил судья.", "Все молчали."],
  ],
  th: [["plain", "A space is no end that can be told.", "ฝนตกเมื่อวานนี้ ทุกคนกลับบ้าน"]],
  uk: [
    ["abbreviation", "Shortened words go on.", "Це був т. зв. Петренко.", "Він пішов."],
    ["abbreviation", "A street stands before its name.", "Вона на вул. Шевченка.", "Він ні."],
  ],
  tr: [["numbered text", "A rank has a full stop.", "Ülkenin 45. başkanı geldi.", "Kimse şaşırmadı."]],
  zh: [
    ["plain", "No space parts sentences.", "下雨了。", "谁来了？", "没有人。"],
    ["number", "A sentence begins with a year.", "他离开了。", "2007年他回来了。"],
  ],
};
