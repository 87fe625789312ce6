/** What the compiler cannot hold: no `any`, no `!`, no forgotten promise, no console, no words outside the catalogue. Formatting is prettier's. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import texts from './scripts/lint-texts.mjs';

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/golden/', 'src/ambient/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // The compiler reports what is undefined.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `=> void` callbacks are written short.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Typed arrays are read with `?? 0`, loops are written `while (true)`: both are deliberate here.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // A port's methods return promises whether or not an implementation has to wait.
      '@typescript-eslint/require-await': 'off',
      // `[...text]` is how code points are taken one by one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `ok<undefined>` may say what inference would find.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      'no-control-regex': 'off',
      // Invisible characters are written as escapes, one by one.
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'event', 'name', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    },
  },
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser },
    },
    rules: {
      // Routes are hashes of one page: there is nothing to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // A reactive class is chosen where reactivity is meant; elsewhere Map and Set are plain values.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // An assignment to state is used by the markup.
      'no-useless-assignment': 'off',
      // `let { value = $bindable() } = $props()` needs let.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
    },
  },
  {
    // [L1] Words for people come from the catalogue. Tables of words that files have are data, and so are headers and samples.
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: [
      'src/text/**',
      'src/formats/**',
      'src/domain/name/**',
      'src/domain/{calendar-words,consent,nothing,read-date,text,yes-no}.ts',
      'src/worker/export/export-columns.ts',
      'src/ui/import/sample-file.ts',
      'src/worker/import/open/vcard-table.ts',
      'src/worker/sample.ts',
    ],
    plugins: { kith: texts },
    rules: { 'kith/texts': 'error' },
  },
  {
    // [L1] Words follow a switch of language: none is kept.
    files: ['src/app/**/*.ts', 'src/ui/**/*.ts', 'src/**/*.svelte'],
    plugins: { kith: texts },
    rules: { 'kith/held-texts': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'test/**/*.mjs', '*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['public/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
  },
);
