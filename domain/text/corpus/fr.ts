import type { Case } from "./case";

export const fr: readonly Case[] = [
  ["abbreviation", "Un titre précède un nom.", "Selon M. Duval et Mme Roy, tout va bien.", "On en doute."],
  ["abbreviation", "Un titre suit une préposition.", "La lettre est pour M. Ferrand.", "Il la lira."],
  [
    "abbreviation",
    "L'ère a plusieurs points.",
    "Le temple date de 300 av. J.-C. environ.",
    "Il est en ruine.",
  ],
  [
    "abbreviation",
    "Une abréviation peut finir la phrase.",
    "Il vend des pommes, des poires, etc.",
    "Elle achète.",
  ],
  ["quotation", "Chaque phrase citée en est une.", "« Nous avons compté.", "Rien ne manque », dit-il."],
  ["quotation", "Celui qui parle vient après.", "« Qui paie ? » demanda le juge.", "Personne ne répondit."],
  ["quotation", "Le point est dans les guillemets.", "Elle a dit : « C'est fini. »", "Il est parti."],
  ["quotation", "Les guillemets peuvent être anglais.", "“Je pars”, dit-elle.", "Il resta."],
  ["numbered text", "Un numéro suit son abréviation.", "Voir p. 12 et n. 5 du rapport.", "Il est long."],
  [
    "numbered text",
    "Un point de liste commence par son numéro.",
    "Le pont est solide.",
    "2. Les travaux commencent.",
  ],
  ["numbered text", "Une liste tient sur une ligne.", "1) Comptez.", "2) Pesez.", "3) Vendez."],
  ["initials", "L'initiale précède le nom.", "Le rapport de J. Moreau est court.", "Il suffit."],
  ["initials", "Une initiale est au milieu du nom.", "Adnan Z. Amin était là.", "Il parla."],
  ["initials", "Une lettre peut finir la phrase.", "Il manque de vitamine C.", "Les fruits aident."],
  ["ellipsis", "Les points continuent.", "C'était... difficile.", "On partit."],
  ["number", "Une phrase commence par un nombre.", "Tout fut compté.", "40 boîtes manquaient."],
  ["address", "Une adresse a des points.", "Lisez www.example.org ce soir.", "C'est court."],
  ["brackets", "Un signe entre parenthèses ne finit rien.", "Le vote (le cinquième !) échoua.", "On sortit."],
];
