/** A base with something of everything in it, made by hand and by import, and its database as this build leaves it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { AttributeType } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { CampaignId } from '../../../src/domain/campaign/campaign.ts';
import { type CampaignMessage, EMPTY_TEMPLATE } from '../../../src/domain/campaign/message.ts';
import { type MessageText, parseText } from '../../../src/domain/campaign/message-text.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import type { Result } from '../../../src/domain/result.ts';
import { DexieStore } from '../../../src/storage/dexie-store.ts';
import { Mutex } from '../../../src/storage/mutex.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { Selection } from '../../../src/worker/contract/contacts.ts';
import { firstChoices } from '../../../src/worker/contract/import-choices.ts';
import { createService } from '../../../src/worker/service.ts';
import { dump, look, lookBack, type StoredBase } from './stored.ts';

const START = Date.UTC(2026, 10, 29, 12);
const quiet = (): void => undefined;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const FIRST = ['Asha', 'Ravi', 'Meera', 'Imran', 'Lakshmi', 'John', 'Fatima'];
const LAST = ['Rao', 'Shah', 'Pillai', 'Khan', 'Menon', 'D’Souza', 'Iyer', 'Das', 'Nair', 'Gupta', 'Bose'];

/** More than a page of contacts. */
const CSV = [
  'Name,Mobile Number,Tags,Source,$City,$Plan,$Visits,$Since,$Pays',
  'Dr. Sītā “Šárka” 🌊,9876500000,MBA | Finance,Web,Zürich,Gold,3,2024-02-29,yes',
  'Mohit Dua,+15417543010,MBA,,"Pune, City",Free,1.5,2021-12-31,no',
  ...Array.from({ length: 1060 }, (_, i) => {
    const name = `${FIRST[i % FIRST.length] ?? ''} ${LAST[i % LAST.length] ?? ''}`;
    return `${name},${9876510000 + i},,,${i % 3 === 0 ? 'Goa' : ''},,,,`;
  }),
].join('\n');

export async function makeStored(): Promise<StoredBase> {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const lock = new Mutex();
  let at = START;
  const now = (): number => (at += 60_000);
  const environment = { idb, locks: { request: <T>(_: string, work: () => Promise<T>) => lock.run(work) } };
  const store = new DexieStore('/', { ...environment, caches: null, channel: null, now });
  const api = createService({ store, now, ticks: () => 0, space: null, pause: () => Promise.resolve() });
  let catalog: Catalog = EMPTY_CATALOG;
  must(await api.open((state) => (catalog = state.catalog), 'en'));
  await live(api, () => catalog);
  await sendAndTalk(api, () => catalog);
  const database = await dump(idb, 'kith:/');
  const [seen, history] = [await look(api, catalog), await lookBack(api)];
  must(await api.undo(history.find(({ undone }) => !undone)?.id ?? 0));
  return { database, seen, history, undone: await look(api, catalog) };
}

async function live(api: KithApi, catalog: () => Catalog): Promise<void> {
  const tag = (name: string) => catalog().tags.find((one) => one.name === name)?.id ?? fault(name);
  const attribute = (name: string) => catalog().attributes.find((one) => one.name === name)?.id ?? fault(name);
  const latest = async (): Promise<number> => must(await api.history(0, 1)).entries[0]?.id ?? 0;
  const ids = (...some: number[]): Selection => ({ kind: 'ids', ids: some });
  for (const name of ['MBA', 'Finance', 'Old']) must(await api.tag({ kind: 'create', name, color: null }));
  must(await api.tag({ kind: 'rules', id: tag('MBA'), rules: [{ op: 'contains', keywords: ['mba', 'course'] }] }));
  const types: readonly [string, AttributeType, readonly string[]][] = [
    ['City', 'text', []],
    ['Plan', 'choice', ['Free', 'Gold']],
    ['Visits', 'number', []],
    ['Since', 'date', []],
    ['Pays', 'yesno', []],
  ];
  for (const [name, type, options] of types) must(await api.attribute({ kind: 'create', name, type, options }));
  const file = new File([CSV], 'people.csv');
  const choices = { ...firstChoices('IN'), createTags: [], addOptions: false, keepColumns: false };
  must(await api.importOpen([file], choices));
  must(await api.importReview(choices, quiet));
  must(await api.importCommit(quiet));
  await api.importClose();
  must(await api.create({ name: 'Asha Rao', phone: '9876543210', tags: [tag('Old')], source: 'Walk-in' }));
  must(await api.edit(1, { name: 'Mohit K. Dua', attributes: new Map([[attribute('City'), 'Nagpur']]) }));
  const edited = await latest();
  must(await api.segment({ kind: 'create', name: 'Everybody', filter: EVERYTHING, search: 'goa' }));
  must(await api.bulk(ids(0, 1, 2, 1040), { kind: 'addTags', tags: [tag('Finance')] }));
  must(await api.bulk(ids(3, 4), { kind: 'set', field: 'source', value: 'Fair' }));
  must(await api.bulk(ids(5, 6), { kind: 'optOut' }));
  const optedOut = await latest();
  must(await api.bulk(ids(7, 8), { kind: 'delete' }));
  must(await api.tag({ kind: 'rename', id: tag('Old'), name: 'Regular' }));
  must(await api.setDefaultCountry('AE'));
  must(await api.revert(edited));
  // One entry beside the line that is brought back, one that stays there, and one to redo.
  must(await api.bulk(ids(9), { kind: 'set', field: 'attribute', attribute: attribute('Plan'), value: 'Gold' }));
  const aside = await latest();
  must(await api.undo(aside));
  must(await api.revert(optedOut));
  must(await api.bringBack(aside));
  must(await api.bulk(ids(10), { kind: 'optOut' }));
  must(await api.undo(await latest()));
  must(await api.merge({ keep: 11, drop: [12], values: {} }));
  must(await api.bulk(ids(13), { kind: 'delete' }));
  must(await api.undo(await latest()));
}

/** Campaigns in each state, and a conversation with something of every kind of row. */
async function sendAndTalk(api: KithApi, catalog: () => Catalog): Promise<void> {
  const read = (text: string): MessageText => parseText(text, catalog().attributes);
  const audience = { kind: 'chosen', runs: [0, 40] } as const;
  const create = async (name: string, message: CampaignMessage): Promise<CampaignId> =>
    must(await api.changeCampaign({ kind: 'create', name, audience, message })).campaign?.id ?? fault(name);
  const opened = await create('One by one', {
    kind: 'text',
    body: read('नमस्ते $FirstName{there}, see you in $City{town} 🌊'),
  });
  must(await api.prepareCampaign(opened, quiet));
  for (const step of ['open', 'skip', 'open'] as const) {
    const { next } = must(await api.queue(opened));
    must(await api.queueStep(opened, next?.recipient ?? fault('next'), step));
  }
  const template = {
    ...EMPTY_TEMPLATE,
    name: 'diwali',
    category: 'utility',
    body: read('Hi $FirstName{you}, thanks.'),
  } as const;
  const given = await create('By a tool', template);
  must(await api.prepareCampaign(given, quiet));
  const file = { campaign: given, format: { kind: 'jsonl' }, who: 'waiting' } as const;
  const { files } = must(await api.exportCampaign(file, null, quiet));
  const lines = ((await files[0]?.blob?.text()) ?? '').trim().split('\n');
  const sent = lines.map((line) => JSON.parse(line) as { to: string; biz_opaque_callback_data: string }); // as it was written
  const [first = fault('first'), second = fault('second'), third = fault('third')] = sent;
  const at = (minutes: number): string => String(START / 1000 + minutes * 60);
  const log = [
    ...[first, second, third].map(({ biz_opaque_callback_data }, i) => ({
      statuses: [
        {
          id: `wamid.${i}`,
          status: ['read', 'delivered', 'failed'][i],
          timestamp: at(i),
          biz_opaque_callback_data,
          errors: [{ code: 131049 }],
        },
      ],
    })),
    {
      contacts: [{ wa_id: first.to, profile: { name: 'Sītā 🌊' } }],
      messages: [
        {
          from: first.to,
          id: 'wamid.a',
          timestamp: at(5),
          type: 'text',
          text: { body: 'हाँ, yes!' },
          context: { id: 'wamid.0' },
        },
        {
          from: first.to,
          id: 'wamid.b',
          timestamp: at(6),
          type: 'image',
          image: { id: '1', mime_type: 'image/jpeg', caption: 'Look' },
        },
        {
          from: first.to,
          id: 'wamid.c',
          timestamp: at(7),
          type: 'reaction',
          reaction: { message_id: 'wamid.0', emoji: '👍' },
        },
        {
          from: first.to,
          id: 'wamid.d',
          timestamp: at(8),
          type: 'edit',
          edit: { original_message_id: 'wamid.a', message: { type: 'text', text: { body: 'Yes, tomorrow' } } },
        },
        { from: first.to, id: 'wamid.e', timestamp: at(9), type: 'unsupported', errors: [{ code: 131051 }] },
        { from: '919876599999', id: 'wamid.f', timestamp: at(9), type: 'text', text: { body: 'STOP' } },
      ],
    },
  ].map((value) =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    }),
  );
  must(await api.conversationsOpen([new File([log.join('\n')], 'log.ndjson')]));
  must(await api.conversationsReview([null], quiet));
  must(await api.conversationsCommit(quiet));
  await api.conversationsClose();
  must(await api.conversationStep(0, 'resolve'));
  await create('A draft', { kind: 'text', body: read('Soon in $City{town}') });
}

function fault(name: string): never {
  throw new Error(`There is no ${name}.`);
}
