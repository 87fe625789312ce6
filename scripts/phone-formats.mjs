/**
 * Writes src/formats/phone/formats.json: how numbers of each calling code are written, out of libphonenumber's full metadata. Run it when
 * libphonenumber-js is updated; a test tells when it is due.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import metadata from 'libphonenumber-js/max/metadata';
import { root } from './run.mjs';

/**
 * By calling code: `[pattern, groups, first digits]` of each way to write a national number, the first that fits counts.
 * @returns {Record<string, string[][]>}
 */
export function phoneFormats() {
  /** @type {Record<string, unknown>} */
  const countries = metadata.countries;
  const plans = [
    ...Object.entries(metadata.country_calling_codes).map(([code, [main]]) => [code, countries[String(main)]]),
    ...Object.entries(metadata.nonGeographic),
  ];
  return Object.fromEntries(
    plans.map(([code, plan]) => [code, (Array.isArray(plan) && Array.isArray(plan[4]) ? plan[4] : []).map(formatOf)]),
  );
}

/** @param {unknown[]} format pattern, national, first digits, …, international @returns {string[]} */
function formatOf([pattern, national, first, , , international]) {
  const digits = Array.isArray(first) ? first.at(-1) : undefined;
  const groups = String(international ?? national);
  return digits === undefined ? [String(pattern), groups] : [String(pattern), groups, String(digits)];
}

if (process.argv[1] === import.meta.filename) {
  const lines = Object.entries(phoneFormats()).map(
    ([code, formats]) => `${JSON.stringify(code)}:${JSON.stringify(formats)}`,
  );
  writeFileSync(join(root, 'src/formats/phone/formats.json'), `{\n${lines.join(',\n')}\n}\n`);
}
