/** Reads the project's source for the architecture test: its files, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the root, with `/`: `src/domain/name.ts`. */
  readonly path: string;
  readonly text: string;
  /** As written: `./name.ts`, `dexie`, `../worker/kith.worker.ts?worker&inline`. */
  readonly specifiers: readonly string[];
  /** Files of the project that it imports, as paths. */
  readonly imports: readonly string[];
  /** Packages that it imports, by name. */
  readonly packages: readonly string[];
}

const root = join(import.meta.dirname, '..', '..');

/** All files of a folder that hold code, read. */
export function readSource(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

/** One file, from its path and text. */
export function parse(path: string, text: string): SourceFile {
  const code = withoutComments(text);
  const specifiers = [
    ...code.matchAll(/^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g),
  ].map((match) => match[1] ?? '');
  const local = specifiers.filter((specifier) => specifier.startsWith('.'));
  return {
    path,
    text,
    specifiers,
    imports: local.map((specifier) => join(dirname(path), specifier.replace(/\?.*$/, '')).split(sep).join('/')),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')).map(packageName),
  };
}

/** The code alone: comments become blanks of the same number of lines; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`)|\/\*[^]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*|<!--[^]*?-->/gm,
    (all: string, literal: string | undefined) => literal ?? all.replace(/[^\n]/g, ''),
  );
}

/** The circles among the files, each once, as the paths along it. */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}
