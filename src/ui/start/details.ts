/**
 * What may be copied of an error, for a report: its kind, and the places in Kith's own files that its trace names. Nothing of its message, and no
 * word of the trace but these: either may hold what somebody is called, or a number.
 */
const MOST = 30;
/** Kinds that the language itself has; any other name is somebody's word. */
const KINDS = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'DOMException', 'AggregateError'];
/** A line that ends in a file's address with line and column: `at name (address:1:2)` or `name@address:1:2`. */
const PLACE = /(?:^|[\s(@])([a-z]+:\/\/[^\s()]+?):(\d{1,6}):(\d{1,7})\)?$/;

export interface Surroundings {
  /** Of the site, as addresses begin with it. */
  readonly folder: string;
  readonly language: string;
  readonly userAgent: string;
}

export function detailsOf(error: unknown, { folder, language, userAgent }: Surroundings): string {
  const [name, trace] = error instanceof Error ? [error.name, error.stack ?? ''] : ['', ''];
  const places = trace
    .split('\n')
    .flatMap((line) => placeIn(line, folder) ?? [])
    .slice(0, MOST);
  return [`Kith, ${language}, ${userAgent}`, KINDS.includes(name) ? name : 'Error', ...places].join('\n');
}

/** A script of the site by its own name: a build gives them names of letters, digits, `-`, `_` and points, in `assets`. */
function placeIn(line: string, folder: string): string | null {
  const [, address = '', row = '', column = ''] = PLACE.exec(line) ?? [];
  if (!address.startsWith(folder)) return null;
  const path = address.slice(folder.length).replace(/[?#].*$/, '');
  return /^(?:assets|src)\/[\w./-]+\.(?:js|ts|svelte)$/.test(path) ? `${path}:${row}:${column}` : null;
}
