/** The result does not depend on how a file's bytes come: every slice may be shorter than was asked for. */
import { describe, expect, test } from 'vitest';
import { sampleCsv } from '../../../src/formats/sample/sample.ts';
import { must, openService } from '../support/service.ts';
import { Random } from '../../support/random.ts';
import { bytesIn } from '../../formats/text/legacy-bytes.ts';
import { workbook } from '../../golden/make/workbooks.ts';
import { choicesWith, contactsOf, fileOf, IN_WORDS, quiet } from './support.ts';

/** Gives less than was asked for of every large slice. */
class CutFile extends File {
  readonly #lengths: () => number;

  constructor(content: BlobPart, name: string, lengths: () => number) {
    super([content], name);
    this.#lengths = lengths;
  }

  override slice(start = 0, end = this.size, type?: string): Blob {
    return super.slice(start, end - start < 1 << 20 ? end : Math.min(end, start + this.#lengths()), type);
  }
}

async function outcome(file: File): Promise<unknown> {
  const { api } = await openService();
  must(await api.addSample(1));
  const choices = choicesWith({ createTags: true });
  must(await api.importOpen([file], choices));
  const { milliseconds: _, ...review } = must(await api.importReview(choices, quiet));
  const problems = must(await api.importProblemFiles(true, IN_WORDS)).map(({ csv }) => csv.text());
  must(await api.importCommit(quiet));
  return { review, problems: await Promise.all(problems), contacts: await contactsOf(api) };
}

const text = [...sampleCsv({ rows: 1200, seed: 5, problems: true })].join('');
const contents: readonly (readonly [name: string, content: BlobPart])[] = [
  ['utf-8.csv', text],
  ['utf-16.csv', new Uint8Array(bytesIn('utf-16le', `\ufeff${text}`))],
  ['cr-only.csv', text.replaceAll('\n', '\r')],
];

describe('a file that comes in pieces', () => {
  test.each(contents)('%s', async (name, content) => {
    const whole = await outcome(fileOf(content, name));
    for (const seed of [1, 2]) {
      const random = new Random(seed);
      const most = seed === 1 ? 400 : 50_000;
      expect([seed, await outcome(new CutFile(content, name, () => 1 + random.below(most)))]).toEqual([seed, whole]);
    }
  });

  test('vCards, byte by byte', async () => {
    const cards = Array.from(
      { length: 12 },
      (_, i) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Zoë ${String(i)}\r\nTEL;TYPE=CELL:98765432${String(10 + i)}\r\nNOTE:folded\r\n  line\r\nEND:VCARD\r\n`,
    ).join('');
    const whole = await outcome(fileOf(cards, 'cards.vcf'));
    expect(await outcome(new CutFile(cards, 'cards.vcf', () => 1))).toEqual(whole);
  });

  test('a workbook packed and not packed', async () => {
    const rows = [
      ['Name', 'Mobile Number', 'City'],
      ...Array.from({ length: 400 }, (_, i) => [
        `Person ${String.fromCharCode(65 + (i % 26))}`,
        9876500000 + i,
        'Zürich',
      ]),
    ];
    const packed = await outcome(fileOf(new Uint8Array(workbook([{ name: 'A', rows }])), 'a.xlsx'));
    const stored = await outcome(fileOf(new Uint8Array(workbook([{ name: 'A', rows }], { stored: true })), 'a.xlsx'));
    expect({ ...(stored as object), review: null }).toEqual({ ...(packed as object), review: null });
  });
});
