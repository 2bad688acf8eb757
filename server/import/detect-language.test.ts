import { expect, it } from "vitest";
import { detectLanguage } from "./detect-language";

it.each([
  [
    "en",
    "The council voted on Monday to close the old bridge, which carries nine thousand cars a day into town.",
  ],
  [
    "de",
    "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu sperren, über die täglich neuntausend Autos fahren.",
  ],
  [
    "fr",
    "Le conseil a voté lundi la fermeture du vieux pont, que neuf mille voitures empruntent chaque jour vers la ville.",
  ],
  [
    "es",
    "El consejo votó el lunes el cierre del viejo puente, por el que pasan cada día nueve mil coches hacia la ciudad.",
  ],
  [
    "ar",
    "صوت المجلس يوم الاثنين على إغلاق الجسر القديم الذي تعبره تسعة آلاف سيارة كل يوم في طريقها إلى المدينة.",
  ],
  ["he", "המועצה הצביעה ביום שני על סגירת הגשר הישן, שעליו עוברות תשעת אלפים מכוניות ביום בדרכן אל העיר."],
  ["ja", "市議会は月曜日に古い橋を閉鎖することを決めた。この橋は毎日九千台の車が町へ向かって渡っている。"],
  ["zh", "市议会星期一投票决定关闭这座旧桥。每天有九千辆汽车经过这座桥进城，很多人表示反对这个决定。"],
])("tells that a text is in %s", (language, text) => expect(detectLanguage(text)).toBe(language));

it.each(["It rose.", "12 34 56 78 90 ".repeat(20)])("does not guess about %j", (text) =>
  expect(detectLanguage(text)).toBeNull(),
);
