import type { Case } from "./case";

export const es: readonly Case[] = [
  ["abbreviation", "Un título precede al nombre.", "El Sr. Vega y la Dra. Ruiz hablaron.", "Nadie escuchó."],
  ["abbreviation", "Las letras dobladas son un país.", "Viajó a EE. UU. con su hija.", "Volvió pronto."],
  ["abbreviation", "Y pueden terminar la frase.", "Nunca salió de EE. UU.", "Ella sí."],
  [
    "abbreviation",
    "La era tiene dos puntos.",
    "El templo es del año 300 a. C. según dicen.",
    "Está en ruinas.",
  ],
  ["abbreviation", "La era puede terminar la frase.", "Murió en el año 44 a. C.", "La ciudad lloró."],
  ["abbreviation", "Puede terminar la frase.", "Vende peras, manzanas, etc.", "Ella compra."],
  ["quotation", "Cada frase citada es una.", "«Contamos dos veces.", "No falta nada», dijo."],
  ["quotation", "Quien pregunta viene después.", "«¿Quién paga?», preguntó el juez.", "Nadie respondió."],
  ["quotation", "El punto va tras las comillas.", "Dijo que era «un desastre».", "Nadie lo negó."],
  ["quotation", "La raya abre el diálogo.", "—¿Quién vino? —preguntó Ana.", "Nadie habló."],
  [
    "numbered text",
    "Un número sigue a su abreviatura.",
    "Véase la pág. 12 y el art. 5 de la ley.",
    "Es larga.",
  ],
  [
    "numbered text",
    "El punto de una lista empieza por su número.",
    "El puente es seguro.",
    "2. Las obras empiezan.",
  ],
  ["numbered text", "La lista cabe en una línea.", "1) Cuente.", "2) Pese.", "3) Venda."],
  ["initials", "La inicial está en el nombre.", "Franklin D. Roosevelt ganó.", "Nadie dudó."],
  ["initials", "Una letra puede terminar la frase.", "Le falta vitamina C.", "La fruta ayuda."],
  ["ellipsis", "Los puntos siguen.", "Era... difícil.", "Nos fuimos."],
  ["number", "Una frase empieza por un número.", "Todo fue contado.", "40 cajas faltaban."],
  ["brackets", "Un signo entre paréntesis no termina nada.", "El voto (¡el quinto!) fracasó.", "Salieron."],
  ["plain", "Los signos abren también.", "¿Quién fue?", "¡Nadie!", "Se supo después."],
];
