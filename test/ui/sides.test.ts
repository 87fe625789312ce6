/** [L2] Styles say start and end, never left and right, so that the whole page mirrors. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');

/** Each declaration of a stylesheet or of a component's style and `style:` directives, with its file. */
function declarations(): readonly (readonly [file: string, name: string, value: string])[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:svelte|css)$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const style = file.endsWith('.css') ? text : (/<style>[^]*<\/style>/.exec(text)?.[0] ?? '');
      const plain = style.replace(/\/\*[^]*?\*\//g, '');
      return [
        ...[...plain.matchAll(/([a-z-]+)\s*:\s*([^;{}]+);/g)].map(
          ([, name = '', value = '']) => [file, name, value] as const,
        ),
        ...[...text.matchAll(/style:([a-z-]+)=/g)].map(([, name = '']) => [file, name, ''] as const),
      ];
    });
}

const SIDED =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-.*)?|border-(?:top|bottom)-(?:left|right)-radius)$/;

/** Of a shorthand, by the spaces outside of brackets. */
const parts = (value: string): readonly string[] => value.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function isSided(name: string, value: string): boolean {
  if (SIDED.test(name)) return true;
  if (/^(?:text-align|float|clear)$/.test(name)) return /\b(?:left|right)\b/.test(value);
  if (/^(?:margin|padding|inset|border-width|border-color)$/.test(name)) {
    const [, right, , left] = parts(value);
    return left !== undefined && left !== right;
  }
  return /translateX\(-?\d|translate\(-?\d+px|transform-origin: (?:left|right)/.test(`${name}: ${value}`);
}

/** What is the same mirrored: the middle, the whole width; and what a script puts at pixels of the screen. */
const ALLOWED = new Set([
  'ui/kit/Dialog.svelte left: 50%',
  'ui/kit/Dialog.svelte left: 0',
  'ui/palette/PaletteFrame.svelte left: 50%',
  'ui/palette/PaletteFrame.svelte transform: translateX(-50%)',
  ...[
    'kit/Menu.svelte',
    'kit/PickInput.svelte',
    'kit/Popover.svelte',
    'look/shared.css',
    'contacts/CellEditor.svelte',
  ].map((file) => `ui/${file} inset: 0 auto auto 0`),
]);

test('[L2] no style names a side', () => {
  const found = declarations().filter(([, name, value]) => isSided(name, value));
  const lines = found.map(([file, name, value]) => `${file} ${name}: ${value}`);
  expect(lines.filter((line) => !ALLOWED.has(line))).toEqual([]);
  expect([...ALLOWED].filter((line) => !lines.includes(line))).toEqual([]);
});

test.each([
  ['margin-left', '4px', true],
  ['border-right-color', 'red', true],
  ['padding', '0 4px 0 8px', true],
  ['padding', '0 calc(1px + (2px)) 0 calc(1px + (2px))', false],
  ['padding', '1px 2px 3px', false],
  ['text-align', 'right', true],
  ['text-align', 'start', false],
  ['transform', 'translateX(12px)', true],
  ['transform', 'translateX(calc(12px * var(--onward)))', false],
  ['transform-origin', 'left', true],
  ['inset-inline', 'auto 0', false],
  ['left', '0', true],
])('%s: %s names a side: %s', (name, value, sided) => {
  expect(isSided(name, value)).toBe(sided);
});
