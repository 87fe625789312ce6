/** [L1] The lint rule that keeps words for people in the catalogue. */
import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import kith from '../scripts/lint-texts.mjs';

const linter = new Linter();

function found(code: string, file: string): string[] {
  const config = [
    ...svelte.configs.base,
    { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
    { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
    { files: ['**'], plugins: { kith }, rules: { 'kith/texts': 'error' } },
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
