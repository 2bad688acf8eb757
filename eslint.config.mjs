import next from "eslint-config-next/core-web-vitals";
import regexp from "eslint-plugin-regexp";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

const tests = ["**/*.test.{ts,tsx}", "test/**", "e2e/**", "bench/**"];

/** Forbids modules, with the reason; the later of two blocks for one file replaces the earlier. */
const walls = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

const noServer = {
  regex: String.raw`^@/(?:server|generated)(?:/|$)|^(?:\.\./)+server/`,
  allowTypeImports: true,
  message: "What people see must not reach into the server: take values as props, or call the API.",
};
const noScreen = {
  regex: String.raw`^@/(?:app|components)(?:/|$)|^(?:\.\./)+(?:app|components)/`,
  message: "Imports point one way: app → components → domain and app → server → domain.",
};
const noDatabase = {
  regex: String.raw`^@/generated/prisma|^@/server/db/client$|^@prisma/client|^pg$`,
  message: "Only server/ speaks to the database: call one of its queries or commands.",
};
const noMachine = {
  regex: String.raw`^(?:react|react-dom|next|next-auth|pg|@prisma)(?:/|$)|^node:|^@/(?!domain/)`,
  message: "The domain knows no React, Next, Prisma, Node or other folder: pass it values.",
};

const unsafe = [
  {
    selector: "MemberExpression[property.name=/^\\$(?:query|execute)RawUnsafe$/]",
    message: "Put values into SQL with the tagged $queryRaw, which sends them apart from the text.",
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Nothing that a person supplies is ever markup: render text.",
  },
];
const noFetch = {
  selector: "CallExpression[callee.name='fetch']",
  message: "The server fetches through its one guarded module only, which refuses private addresses.",
};

export default defineConfig(
  globalIgnores([".next/", "generated/", "node_modules/", "next-env.d.ts", "test-results/", ".stet/"]),
  { files: ["app/**", "components/**"], extends: [next] },
  typescript.configs.strictTypeChecked,
  regexp.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { project: ["tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": ["error", ...unsafe],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Signing in and out must load the page anew: what the browser kept belongs to another person.
      "@next/next/no-location-assign-relative-destination": "off",
      "import/no-anonymous-default-export": "off",
      "no-control-regex": "off",
      "regexp/use-ignore-case": "off",
    },
  },
  { files: ["**/*.{js,mjs}"], extends: [typescript.configs.disableTypeChecked] },
  { files: ["components/**"], rules: walls(noServer, noDatabase, { ...noScreen, regex: "^@/app(?:/|$)" }) },
  { files: ["app/**"], rules: walls(noDatabase) },
  {
    files: ["server/**"],
    rules: { ...walls(noScreen), "no-restricted-syntax": ["error", ...unsafe, noFetch] },
  },
  { files: ["domain/**"], ignores: tests, rules: walls(noMachine) },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      // Matchers such as `expect.any(String)` are `any` by their types.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
