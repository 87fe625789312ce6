/** [K4] A backup that is not as it was saved is refused with a sentence, and the base stays as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { zip } from '../../support/zip.ts';
import { add, addTag, must, openService, refusal, undo, wholeBase } from '../support/service.ts';
import { backedUp, lookInto, restored } from './support.ts';

const quiet = (): void => undefined;
const DAMAGED = /^This backup is damaged/;

async function small() {
  const opened = await openService();
  await addTag(opened.api, 'Old');
  await add(opened.api, { name: 'Asha Rao', phone: '9876543210' });
  must(await undo(opened.api));
  await add(opened.api, { name: 'Ravi', phone: '9876543211' });
  return opened;
}

/** A base that says what becomes of a file, and that nothing was written. */
async function judge() {
  const disk = new MemoryState();
  const store = new MemoryStore(disk);
  const opened = await openService(store);
  await add(opened.api, { name: 'Here', phone: '9876500000' });
  const before = await wholeBase(opened);
  const writes = store.writes;
  return {
    opened,
    said: async (bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = null): Promise<string> =>
      refusal(await lookInto(opened.api, new Blob([bytes]), passphrase)),
    untouched: async (): Promise<void> => {
      expect(store.writes).toBe(writes);
      expect(await wholeBase(opened)).toEqual(before);
    },
  };
}

const fileOf = async (passphrase: string | null = null): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await backedUp((await small()).api, true, passphrase)).arrayBuffer());

describe('a backup', () => {
  test('[K4] with any byte flipped, whichever, is refused', async () => {
    const file = await fileOf();
    const { said, untouched } = await judge();
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      // Where the first name is another, it is taken for a file of somebody else.
      const wanted = at >= 30 && at < 45 ? /^This is not a Kith backup/ : DAMAGED;
      expect(`${at} ${wanted.test(await said(changed))}`).toBe(`${at} true`);
    }
    await untouched();
  }, 120_000);

  test('[K4] cut, lengthened, or with pieces swapped, doubled or zeroed, is refused', async () => {
    const file = await fileOf();
    const { said, untouched } = await judge();
    const spot = fc.nat(file.length);
    await fc.assert(
      fc.asyncProperty(spot, spot, fc.integer({ min: 1, max: 600 }), fc.nat(4), async (a, b, length, how) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const piece = (at: number): Uint8Array => file.subarray(at, at + length);
        const changed =
          [
            () => file.slice(0, a),
            () => new Uint8Array([...file.subarray(0, a), ...piece(b), ...file.subarray(a)]),
            () => new Uint8Array([...file.subarray(0, from), ...file.subarray(to)]),
            () => file.slice().fill(0, a, a + length),
            () => {
              const swapped = file.slice();
              swapped.set(file.subarray(b, Math.min(file.length, b + length, b + file.length - a)), a);
              return swapped;
            },
          ][how]?.() ?? file;
        fc.pre(Buffer.compare(changed, file) !== 0);
        expect(await said(changed)).toMatch(/^This (?:backup is damaged|is not a Kith backup)/);
      }),
      { numRuns: 400 },
    );
    await untouched();
  });

  test('[K4] made of another one’s parts is refused: digests and counts belong together', async () => {
    const [a, b] = [await fileOf(), await fileOf()];
    expect(Buffer.compare(a, b)).toBe(0);
    const other = await openService();
    await add(other.api, { name: 'Asha Rao', phone: '9876543210' });
    const c = new Uint8Array(await (await backedUp(other.api)).arrayBuffer());
    const { said, untouched } = await judge();
    for (const cut of [100, 500, 1000]) {
      expect(await said(new Uint8Array([...a.subarray(0, cut), ...c.subarray(cut)]))).toMatch(DAMAGED);
    }
    await untouched();
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a few letters', new TextEncoder().encode('Name,Phone\r\n')],
    ['another zip', zip({ 'xl/workbook.xml': '<workbook/>' })],
  ])('[K4] that is none is told for what it is: %s', async (_, bytes) => {
    const { said, untouched } = await judge();
    expect(await said(new Uint8Array(bytes))).toMatch(/^This is not a Kith backup/);
    await untouched();
  });

  test('[K4] whose looking through or restoring is cancelled changes nothing', async () => {
    const file = new Blob([await fileOf()]);
    const { opened, untouched } = await judge();
    const looking = opened.api.restoreOpen(file, null, () => opened.api.restoreCancel());
    expect(refusal(await looking)).toBe('Cancelled. Nothing was changed.');
    must(await lookInto(opened.api, file));
    await untouched();
    const before = await wholeBase(opened);
    expect(refusal(await opened.api.restore(true, () => opened.api.restoreCancel()))).toContain('ancelled');
    expect(await wholeBase(opened)).toEqual(before);
  });

  test('[K4] that can no longer be read when it is restored leaves the base as it was', async () => {
    const bytes = await fileOf();
    const { opened } = await judge();
    // As a stick that is pulled out between the two.
    let isThere = true;
    const file = new Blob([bytes]);
    const slice = file.slice.bind(file);
    file.slice = (from, to) => (isThere ? slice(from, to) : new Blob([new Uint8Array((to ?? 0) - (from ?? 0))]));
    must(await lookInto(opened.api, file));
    const before = await wholeBase(opened);
    isThere = false;
    expect(refusal(await opened.api.restore(true, quiet))).toMatch(DAMAGED);
    expect(await wholeBase(opened)).toEqual(before);
  });
});

// Each try of a passphrase costs what it should cost who guesses.
describe('with a passphrase', { timeout: 120_000 }, () => {
  test('[K4] a wrong one says so, costs nothing, and the right one opens it', async () => {
    const file = await fileOf('correct horse');
    const { said, untouched, opened } = await judge();
    expect(await said(file)).toContain('has a passphrase');
    expect(await said(file, 'correct house')).toMatch(/^This passphrase does not open/);
    await untouched();
    expect(must(await lookInto(opened.api, new Blob([file]), 'correct horse'))).toMatchObject({
      contacts: 1,
      hasPassphrase: true,
    });
  });

  test('[K4] a byte flipped or a cut anywhere behind its head is told as damage', async () => {
    const file = await fileOf('correct horse');
    const { said, untouched } = await judge();
    const head = Buffer.from(file).indexOf('\n--- ');
    for (const at of [head + 60, file.length - 1]) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect(await said(changed, 'correct horse')).toMatch(DAMAGED);
      expect(await said(file.slice(0, at), 'correct horse')).toMatch(DAMAGED);
    }
    await untouched();
  });

  test('[K4] it is restored as one without', async () => {
    const from = await small();
    const to = await openService();
    const file = await backedUp(from.api, true, 'correct horse');
    must(await lookInto(to.api, file, 'correct horse'));
    must(await to.api.restore(true, quiet));
    expect(await wholeBase(to)).toEqual(await wholeBase(from));
    await restored(to.api, await backedUp(from.api));
  });
});
