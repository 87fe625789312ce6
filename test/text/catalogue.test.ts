/** [L1] The catalogue as a whole: what is in it is used, is in every language, and Hindi is Hindi. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { latinWords } from '../support/in-hindi.ts';
import { readSource } from '../support/imports.ts';

const folder = join(import.meta.dirname, '../../src/text');
const parts = readdirSync(join(folder, 'en')).map((name) => name.replace(/\.ts$/, ''));
const source = readSource('src');

/** Hindi writes these as English does: kinds of files, names of programs and browsers, what stands in a file. */
const ALLOWED = [
  ...[
    'PDF',
    'RAR',
    'ZIP',
    'zip',
    '7z',
    'gzip',
    'bzip2',
    'xz',
    'zstd',
    'xls',
    'xlsb',
    'xlsx',
    'dbf',
    'slk',
    'vcf',
    'RTF',
    'HTML',
  ],
  ...[
    'XML',
    'JSON',
    'SQL',
    'SQLite',
    'LDIF',
    'SYLK',
    'Parquet',
    'dBASE',
    'OpenDocument',
    'UTF-32',
    'https',
    'localhost',
  ],
  ...['NULL', 'N/A', 'a', 'b'],
  ...['Access', 'Mac', 'Word', 'Firefox', 'Chrome', 'Edge', 'Safari', 'Network', 'API'],
];

/** Where Latin words are meant: headers of files as they are, words to search by, what may be typed, examples. */
const LATIN: Readonly<Record<string, readonly string[] | 'any'>> = {
  backup: ['contacts', 'commits', 'pages', 'manifest', 'age', 'encryption', 'SHA'],
  'campaign-issues': ['a', 'z', 'en', 'US', 'hi'],
  campaigns: ['components', 'first_name', 'WhatsApp Manager', 'shop.example', 'c'],
  contact: ['asha', 'IN'],
  'conversation-import': ['STOP'],
  guide: 'any',
  'import-problems': ['IN', 'a', 'z'],
  inbox: ['Cloud'],
  messages: ['IN', 'a', 'z'],
  palette: 'any',
  tags: ['VIP', 'Lead', 'Batch', 'Tags', 'MBA', 'Finance'],
  wipe: ['delete everything'],
};

/** Words that one language needs and the other has not. */
const MAY_BE_EMPTY = ['builder.ofThese'];

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

async function textsOf(language: string, part: string): Promise<readonly Leaf[]> {
  const module = (await import(`../../src/text/${language}/${part}.ts`)) as { readonly default: object };
  return leavesOf(module.default, '');
}

function leavesOf(group: object, within: string): Leaf[] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]): Leaf[] => {
    const path = within === '' ? name : `${within}.${name}`;
    return typeof value === 'object' && value !== null ? leavesOf(value, path) : [{ path, value }];
  });
}

/** Every text in a file, those within functions too; of a text with values, what stands between them. */
function literalsOf(language: string, part: string): string[] {
  const path = join(folder, language, `${part}.ts`);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteral(node) &&
      ts.isBinaryExpression(node.parent) &&
      /^[!=]==/.test(node.parent.operatorToken.getText(file))
    )
      return;
    if (ts.isStringLiteral(node) && ts.isCaseClause(node.parent)) return;
    const isKey =
      (ts.isStringLiteral(node) || ts.isIdentifier(node)) &&
      ts.isPropertyAssignment(node.parent) &&
      node.parent.name === node;
    if (!isKey && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)))
      found.push(node.text);
    ts.forEachChild(node, walk);
  };
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  walk(file);
  return found;
}

const placesIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

function latinIn(text: string, allowed: readonly string[]): string[] {
  const element = document.createElement('p');
  element.textContent = text.replaceAll(/\{\w+\}|\.\w{2,4}\b|\$\w*/g, ' ');
  return latinWords(element, [...ALLOWED, ...allowed]);
}

describe.each(parts)('%s', (part) => {
  test('has the same texts in both languages, and none is empty', async () => {
    const [en, hi] = [await textsOf('en', part), await textsOf('hi', part)];
    expect(hi.map(({ path }) => path).sort()).toEqual(en.map(({ path }) => path).sort());
    expect(
      [...en, ...hi].filter(({ path, value }) => value === '' && !MAY_BE_EMPTY.includes(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('has the places of elements in Hindi, too', async () => {
    const hindi = new Map((await textsOf('hi', part)).map(({ path, value }) => [path, value]));
    for (const { path, value } of await textsOf('en', part)) {
      const other = hindi.get(path);
      if (typeof value === 'string' && typeof other === 'string')
        expect([path, placesIn([other])]).toEqual([path, placesIn([value])]);
    }
    expect(placesIn(literalsOf('hi', part))).toEqual(placesIn(literalsOf('en', part)));
  });

  test('has no Latin words in Hindi but names', () => {
    const allowed = LATIN[part] ?? [];
    const texts = allowed === 'any' ? [] : literalsOf('hi', part);
    const latin = texts.flatMap((text) =>
      latinIn(text, allowed === 'any' ? [] : allowed).map((word) => `${word}: ${text}`),
    );
    expect(latin).toEqual([]);
  });

  test('has no text that nobody shows', async () => {
    const users = source
      .filter(
        ({ path, imports }) =>
          !/^src\/text\/(?:en|hi)\//.test(path) &&
          (path === `src/text/${part}.ts` || imports.includes(`src/text/${part}.ts`)),
      )
      .map(({ text }) => text);
    const whole =
      /const (\w+) = part\(/.exec(source.find(({ path }) => path === `src/text/${part}.ts`)?.text ?? '')?.[1] ?? part;
    // Messages are named where something fails, and said by one function.
    const all = (
      part.endsWith('messages')
        ? source.filter(({ path }) => !path.startsWith('src/text/')).map(({ text }) => text)
        : users
    ).join('\n');
    const isUsed = ({ path }: Leaf): boolean => {
      const names = path.split('.');
      const leaf = names.at(-1) ?? '';
      const named = new RegExp(`(?:\\.|\\?\\.)${leaf}\\b|['"\`]${leaf}['"\`]`);
      // `text.kinds[kind]`, and tables that are handed on whole.
      const groups = [whole, ...names.slice(0, -1)];
      const byKey = groups.some((name) => new RegExp(`\\b${name}\\s*(?:\\[|[,)};])`).test(all));
      return named.test(all) || byKey;
    };
    expect((await textsOf('en', part)).filter((leaf) => !isUsed(leaf)).map(({ path }) => path)).toEqual([]);
  });
});
