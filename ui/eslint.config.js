import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

// What a rule of the project forbids, and what to do instead.
const bans = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: "Put words into the page as text, never as HTML." },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: "Put words into the page as text, never as HTML." },
  { selector: "Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]", message: "The page keeps nothing: what is kept is kept in the casebook." },
  { selector: "CallExpression[callee.name='fetch']", message: "Candour uses no network: call a command of lib/ipc." },
];

export default ts.config(
  { ignores: ["dist", "src/lib/ipc/generated"] },
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: [".svelte"] } },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...bans],
      "no-restricted-imports": ["error", { patterns: [{ group: ["@tauri-apps/*"], message: "Only lib/ipc speaks to Rust." }] }],
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  // svelte-check holds the types of components; rules that need types do not see through them.
  { files: ["**/*.svelte"], ...ts.configs.disableTypeChecked },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { "svelte/no-at-html-tags": "error", "svelte/no-inline-styles": ["error", { allowTransitions: false }] },
  },
  { files: ["src/lib/ipc/**"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src/lib/ui/**"],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [
          { group: ["@tauri-apps/*"], message: "Only lib/ipc speaks to Rust." },
          { group: ["**/features/**"], message: "Parts of screens know no feature." },
        ],
      }],
    },
  },
  { files: ["eslint.config.js", "svelte.config.js"], ...ts.configs.disableTypeChecked },
);
