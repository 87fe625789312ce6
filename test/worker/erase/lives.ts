/** Bases with a life behind them: people with words of their own, so that whatever holds anything of somebody is found by its bytes. */
import { keysOf } from '../../../src/base/commit-record.ts';
import { decodeCommit } from '../../../src/base/format/commit-bytes.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { parseText } from '../../../src/domain/campaign/message-text.ts';
import type { Random } from '../../support/random.ts';
import { add, addAttribute, everything, list, must, openService, redo, undo } from '../support/service.ts';

const quiet = (): void => undefined;

/** Letters that no other text of a base has: `Zqaj`, `Zqbk` … */
const letters = (no: number): string =>
  Array.from(String(no).padStart(3, '0'), (digit) => 'abcdefghij'[Number(digit)]).join('');
export const phoneOf = (no: number): number => 919_800_000_000 + no * 7919;
/** The beginning of every word that is somebody's own. */
export const wordOf = (no: number): string => `Zq${letters(no)}`;

/** What was done, so that a test knows who is who: `merges` has pairs of people, the one that went and the one that stayed. */
export interface Life {
  readonly disk: MemoryState;
  readonly api: KithApi;
  readonly steps: readonly string[];
  readonly merges: readonly (readonly [number, number])[];
}

const payload = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881', phone_number_id: '1' }, ...value } }] }], // prettier-ignore
  });

export async function talk(api: KithApi, no: number, key: string, at: number, file = 'log.ndjson'): Promise<void> {
  const phone = String(phoneOf(no));
  const lines = [
    payload({
      contacts: [{ profile: { name: `${wordOf(no)} Profile` }, wa_id: phone }],
      messages: [{ from: phone, id: `${key}-${wordOf(no)}`, timestamp: String(at), type: 'text', text: { body: `${wordOf(no)} asks ${key}` } }], // prettier-ignore
    }),
    // A status whose message comes with a later log, or never.
    payload({ statuses: [{ id: `${key}-${wordOf(no)}-out`, status: 'read', timestamp: String(at), recipient_id: phone }] }), // prettier-ignore
  ];
  must(await api.conversationsOpen([new File([lines.join('\n')], file)]));
  must(await api.conversationsReview([null], quiet));
  must(await api.conversationsCommit(quiet));
  await api.conversationsClose();
}

/** Everything that a person does, in an order of the seed's. */
export async function lived(random: Random, steps: number): Promise<Life> {
  const disk = new MemoryState();
  const { api } = await openService(new MemoryStore(disk));
  const city = await addAttribute(api, 'City');
  const done: string[] = [];
  const merges: (readonly [number, number])[] = [];
  let people = 0;
  let talks = 0;
  const person = async (): Promise<void> => {
    const no = people++;
    const attributes = new Map([[city, `${wordOf(no)} Town`]]);
    await add(api, {
      name: `${wordOf(no)} Rao`,
      phone: `+${String(phoneOf(no))}`,
      source: `${wordOf(no)} ad`,
      attributes,
    });
  };
  const somebody = async (): Promise<{ id: number; no: number } | null> => {
    const all = await everything(api);
    if (all.length === 0) return null;
    const { id, phone } = random.pick(all);
    return { id, no: (phone - phoneOf(0)) / 7919 };
  };
  const ops: Readonly<Record<string, () => Promise<unknown>>> = {
    person,
    another: person,
    /** Somebody who was deleted or merged comes again. */
    comesBack: async () => {
      if (people === 0) return;
      const no = random.below(people);
      const edits = { name: `${wordOf(no)} Again`, phone: `+${String(phoneOf(no))}` };
      must(await api.create(edits)); // or is there already
    },
    edit: async () => {
      const one = await somebody();
      if (one === null) return;
      must(await api.edit(one.id, { name: `${wordOf(one.no)} Menon ${String(random.below(99))}` }));
    },
    town: async () => {
      const one = await somebody();
      if (one === null) return;
      const edit = { kind: 'set', field: 'attribute', attribute: city, value: `${wordOf(one.no)} Fort` } as const;
      must(await api.bulk({ kind: 'ids', ids: [one.id] }, edit));
    },
    all: async () =>
      must(await api.bulk({ kind: 'ids', ids: (await everything(api)).map(({ id }) => id) }, { kind: 'optOut' })),
    delete: async () => {
      const one = await somebody();
      if (one !== null) must(await api.bulk({ kind: 'ids', ids: [one.id] }, { kind: 'delete' }));
    },
    merge: async () => {
      const [one, other] = [await somebody(), await somebody()];
      if (one === null || other === null || one.id === other.id) return;
      must(await api.merge({ keep: one.id, drop: [other.id], values: {} }));
      merges.push([other.id, one.id]);
    },
    talk: async () => {
      const one = await somebody();
      if (one !== null)
        await talk(
          api,
          one.no,
          `k${String(talks++)}`,
          1_700_000_000 + talks * 60,
          `Chat with ${wordOf(one.no)} Rao.ndjson`,
        );
    },
    intervene: async () => {
      const one = await somebody();
      if (one !== null) await api.conversationStep(one.id, 'intervene');
    },
    campaign: async () => {
      const rows = await list(api);
      if (rows.length === 0) return;
      const text = parseText('Hello {Name} of {City}', [{ id: city, name: 'City' }]);
      const made = must(await api.changeCampaign({ kind: 'create', name: `Campaign ${String(done.length)}`, audience: { kind: 'chosen', runs: (await api.chosenRuns({ kind: 'ids', ids: rows.map(({ contact }) => contact.id) })) ?? [] }, message: { kind: 'text', body: text } })); // prettier-ignore
      if (made.campaign !== null && random.below(3) > 0) await api.prepareCampaign(made.campaign.id, quiet);
    },
    undo: () => undo(api),
    undoAgain: () => undo(api),
    redo: () => redo(api),
    revert: async () => {
      const { entries } = must(await api.history(0, Infinity));
      const able = entries.filter(({ canRevert }) => canRevert);
      if (able.length > 0) await api.revert(random.pick(able).id);
    },
    segment: async () => {
      const one = await somebody();
      if (one !== null) must(await api.segment({ kind: 'create', name: `S${String(done.length)}`, filter: EVERYTHING, search: String(phoneOf(one.no)) })); // prettier-ignore
    },
  };
  for (let i = 0; i < 4; i++) await person();
  for (let step = 0; step < steps; step++) {
    const name = random.pick(Object.keys(ops));
    await ops[name]?.();
    done.push(name);
  }
  return { disk, api, steps: done, merges };
}

/** All bytes that lie in a store, as text of one letter a byte. */
export const lying = ({ pages, commits, head }: MemoryState): string =>
  [
    ...[...pages.values()].map((bytes) => Buffer.from(bytes).toString('latin1')),
    ...[...commits.values()].map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
    JSON.stringify(head),
  ].join('\n');

/** How a number stands in a page, and in a text. */
export const formsOf = (no: number): readonly string[] => [
  wordOf(no),
  String(phoneOf(no)),
  Buffer.from(new Float64Array([phoneOf(no)]).buffer).toString('latin1'),
];

/** Pages that no commit names. */
export function strays({ pages, commits }: MemoryState): readonly number[] {
  const named = new Set(
    [...commits.values()].flatMap((stored) => {
      const commit = decodeCommit(stored);
      return typeof commit === 'object' ? keysOf(commit) : [];
    }),
  );
  return [...pages.keys()].filter((key) => !named.has(key));
}
