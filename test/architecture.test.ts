/** Holds what ARCHITECTURE.md says of the rooms, and what no file may do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycles, parse, readSource, withoutComments, type SourceFile } from './support/imports.ts';

const root = join(import.meta.dirname, '..');
const files = readSource('src');

/** What each room may import beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formats: ['domain'],
  base: ['domain'],
  storage: ['domain', 'base'],
  worker: ['domain', 'formats', 'base', 'storage'],
  text: ['domain'],
  app: ['domain', 'worker', 'text'],
  ui: ['domain', 'worker', 'text', 'app'],
};

/** `src/domain/name.ts` → `domain`; a file of src itself → `main`. */
function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? 'main';
}

function importsToTheRight(all: readonly SourceFile[]): string[] {
  return all.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (room === 'main') return [];
    const allowed = [room, ...(mayImport[room] ?? [])];
    return imports.filter((target) => !allowed.includes(roomOf(target))).map((target) => `${path} -> ${target}`);
  });
}

/** Where code, comments aside, matches: `path:line: text`. */
function linesWith(pattern: RegExp, inside: (path: string) => boolean = () => true): string[] {
  return files
    .filter(({ path }) => inside(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );
}

const inRooms =
  (...rooms: string[]) =>
  (path: string): boolean =>
    rooms.includes(roomOf(path));

describe('rooms', () => {
  test('every file of src is in a known room', () => {
    expect(files.map(({ path }) => roomOf(path)).filter((room) => room !== 'main' && !(room in mayImport))).toEqual([]);
  });

  test('an import points left, and formats and base are strangers', () => {
    expect(importsToTheRight(files)).toEqual([]);
  });

  test('the page sees of the rooms behind the worker their contracts alone', () => {
    const behind = ['formats', 'base', 'storage', 'worker'];
    const astray = files
      .filter(({ path }) => inRooms('text', 'app', 'ui')(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => behind.includes(roomOf(target)) && !/^src\/worker\/contract\//.test(target))
          .map((target) => `${path} -> ${target}`),
      );
    expect(astray).toEqual([]);
  });

  test('nothing but tests imports tests, and nothing imports main.ts', () => {
    const astray = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !target.startsWith('src/') || target === 'src/main.ts')
        .map((target) => `${path} -> ${target}`),
    );
    expect(astray).toEqual([]);
  });

  test('every local import names its file in full, and the file exists', () => {
    const broken = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !/\.(?:ts|svelte|css|json)$/.test(target) || !existsSync(join(root, target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('there are no cycles', () => {
    // A component that contains itself (a group in a group) imports itself.
    expect(findCycles(files).filter((cycle) => new Set(cycle).size > 1)).toEqual([]);
  });

  test('there are no barrels', () => {
    expect(linesWith(/^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from\b)/)).toEqual([]);
    expect(files.filter(({ path }) => /\/index\.ts$/.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('packages', () => {
  const usersOf = (name: string): string[] =>
    files.filter(({ packages }) => packages.includes(name)).map(({ path }) => path);

  test('dexie is known to storage alone', () => {
    expect(usersOf('dexie').filter((path) => roomOf(path) !== 'storage')).toEqual([]);
  });

  test('comlink is known to the two ends of the worker alone', () => {
    const ends = ['src/worker/client.ts', 'src/worker/kith.worker.ts'];
    expect(usersOf('comlink').filter((path) => !ends.includes(path))).toEqual([]);
  });

  test('libphonenumber-js is known to one file of formats, papaparse to none', () => {
    expect(usersOf('libphonenumber-js').map(roomOf)).toEqual(['formats']);
    expect(usersOf('papaparse')).toEqual([]);
  });

  test('age-encryption is known to one file of formats', () => {
    expect(usersOf('age-encryption')).toEqual(['src/formats/age/passphrase.ts']);
  });

  test('domain and base need no package', () => {
    const users = files.filter(({ path }) => inRooms('domain', 'base')(path));
    expect(users.flatMap(({ path, packages }) => packages.map((name) => `${path} -> ${name}`))).toEqual([]);
  });

  test('svelte is known to text, app, ui and main.ts alone', () => {
    expect(usersOf('svelte').filter((path) => !inRooms('text', 'app', 'ui', 'main')(path))).toEqual([]);
  });
});

describe('no file', () => {
  test('[K2] connects anywhere', () => {
    const ways =
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bRTCPeerConnection\b|\bsendBeacon\b|\bEventSource\b|\bimportScripts\b/;
    // What takes them away has to name them.
    expect(linesWith(ways, (path) => path !== 'src/no-peers.ts')).toEqual([]);
  });

  test('turns a string into code or markup', () => {
    expect(linesWith(/\beval\s*\(|\bnew Function\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|\{@html\b/)).toEqual(
      [],
    );
  });

  test('has a style attribute of fixed text, which the policy would refuse', () => {
    expect(linesWith(/\sstyle="[^"{]*"/, (path) => path.endsWith('.svelte'))).toEqual([]);
  });

  test('of domain, formats or base asks for the time or for chance', () => {
    expect(
      linesWith(
        /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/,
        inRooms('domain', 'formats', 'base'),
      ),
    ).toEqual([]);
  });

  test('is over 300 lines without a reason in its first twelve', () => {
    const long = [...files, ...readSource('test')].filter(({ text }) => {
      const lines = text.trimEnd().split('\n');
      return lines.length > 300 && !/long because \S+ \S+/i.test(lines.slice(0, 12).join(' '));
    });
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('README.md and ARCHITECTURE.md', () => {
  test.each(['README.md', 'ARCHITECTURE.md'])('%s names only paths that exist', (name) => {
    const quoted = [...readFileSync(join(root, name), 'utf8').matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
    const paths = quoted.filter((path) => /^(?:src|test|scripts|public)\/[\w./-]*$/.test(path));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the scan itself', () => {
  test('sees every form of import and no commented one', () => {
    const file = parse(
      'src/base/a.ts',
      [
        "import { x } from './b.ts';",
        "import type {\n  y,\n} from '../domain/c.ts';",
        "import './d.css';",
        "export { z } from './e.ts';",
        "const later = () => import('@scope/name/part');",
        "import W from './f.worker.ts?worker&inline';",
        "// import { no } from './no.ts';",
        "/* import { no } from './no.ts'; */",
        "const text = 'http://example.com'; // import './no.ts'",
      ].join('\n'),
    );
    expect([...file.imports].sort()).toEqual([
      'src/base/b.ts',
      'src/base/d.css',
      'src/base/e.ts',
      'src/base/f.worker.ts',
      'src/domain/c.ts',
    ]);
    expect(file.packages).toEqual(['@scope/name']);
  });

  test('tells an import to the right and a cycle', () => {
    const a = parse('src/domain/a.ts', "import { b } from '../base/b.ts';");
    const b = parse('src/base/b.ts', "import { a } from '../domain/a.ts';");
    expect(importsToTheRight([a, b])).toEqual(['src/domain/a.ts -> src/base/b.ts']);
    expect(findCycles([a, b])).toEqual([['src/domain/a.ts', 'src/base/b.ts', 'src/domain/a.ts']]);
  });
});
