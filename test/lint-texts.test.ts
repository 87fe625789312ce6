/** [L1] The lint rule that keeps words for people in the catalogue. */
import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import kith from '../scripts/lint-texts.mjs';

const linter = new Linter();

function found(code: string, file: string, rule = 'kith/texts'): string[] {
  const config = [
    ...svelte.configs.base,
    { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
    { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
    { files: ['**'], plugins: { kith }, rules: { [rule]: 'error' } },
  ];
  // The plugins' own types are of other versions of the same shapes.
  return linter.verify(code, config as Linter.Config[], { filename: file }).map(({ message }) => message);
}

describe('words for people outside the catalogue are found', () => {
  test.each([
    "say('Nothing was saved.');",
    'const words = `${n} contacts`;',
    'const words = `Cleared ${field}`;',
    'const words = `${a} of the ${b}`;',
    "const options = [{ value: 'a', label: 'Newest' }];",
    "const title = 'Settings';",
    "return fine ? 'Saved' : 'it was not saved at all';",
  ])('%s', (code) => {
    expect(found(`function f() { ${code} }`, 'src/a.ts')).toHaveLength(1);
  });

  test.each([
    '<p>Hello</p>',
    '<Button label="Close" />',
    '<img alt="A face" src="x" />',
    "<p title={'Not yet done'}>{x}</p>",
  ])('%s', (markup) => {
    expect(found(markup, 'src/A.svelte')).toHaveLength(1);
  });
});

describe('what reads like words and is none is left alone', () => {
  test.each([
    "import { a } from './some file.ts';",
    "throw new Error('This cannot happen at all');",
    "const area = 'minmax(0, 1fr) auto';",
    'const size = `${width}px ${height}px`;',
    "const key = 'tag-gone';",
    "const types: 'Not this' | 'Nor that' = x;",
    "if (error.message.startsWith('ResizeObserver loop')) stop();",
    "new Intl.DateTimeFormat('en', { dateStyle: 'medium' });",
    "const mime = 'text/csv;charset=utf-8';",
    'const path = `M ${x} ${y} L ${x} 0`;',
  ])('%s', (code) => {
    expect(found(code, 'src/a.ts')).toEqual([]);
  });

  test.each([
    '<p class="cluster muted small">{text.title}</p>',
    '<code>connect-src none</code>',
    '<h1>Kith</h1>',
    '<p>{n} · 3</p>',
    '<style>.a { color: red }</style>',
  ])('%s', (markup) => {
    expect(found(markup, 'src/A.svelte')).toEqual([]);
  });
});

const IMPORTS =
  "import { kitText } from '../text/kit.ts'; import { tagsText as text } from '../text/tags.ts'; import { sayMessage } from '../text/say-message.ts';";
const script = (code: string): string => `<script lang="ts">${IMPORTS} ${code}</script>`;

describe('words that are kept, and would not follow a switch of language, are found', () => {
  test.each([
    'let said = $state(text.title);',
    'let said = $state.raw({ title: text.title });',
    "let said = $state(''); function f() { said = kitText.cancel; }",
    "let said = $state(''); function f() { said = fine ? '' : sayMessage(failure); }",
    "let said = $state(''); const words = $derived(text.rules); function f() { said = words.added(n); }",
    "let said = $state(''); function f() { const { rules } = text; said = `${rules.none} `; }",
    'const title = text.title;',
    'const { title } = text;',
    'const options = ids.map((id) => id) && [{ label: text.title }];',
  ])('%s', (code) => {
    expect(found(script(code), 'src/A.svelte', 'kith/held-texts')).toHaveLength(1);
  });

  test.each([
    "class A { said = $state(''); say() { this.said = text.title; } }",
    "class A { #said = $state(''); say() { this.#said = sayMessage(this.failure); } }",
    'class A { readonly title = text.title; }',
    'export const title = text.title;',
  ])('%s', (code) => {
    expect(found(`${IMPORTS} ${code}`, 'src/a.ts', 'kith/held-texts')).toHaveLength(1);
  });

  test.each([
    'let said = $state.raw<() => string>(); function f() { said = () => text.title; }',
    'const title = $derived(text.title);',
    'let failure = $state.raw(null); function f() { failure = result.failure.message; }',
    'function f() { const { title } = text; return title; }',
    'let said = $state(0); async function f() { const done = await ask({ about: text.title }); said = done.count; }',
    "import type { Worded } from '../text/words.ts'; let said = $state.raw<Worded>();",
  ])('%s is left alone', (code) => {
    expect(found(script(code), 'src/A.svelte', 'kith/held-texts')).toEqual([]);
  });
});
