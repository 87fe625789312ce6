/**
 * [B1–B5] Half of the base as a campaign: counted, prepared, given out as files, statuses taken in, found by state. Told as `Measure`s, by whoever
 * has a KithApi over a base of the sample.
 */
import { EMPTY_TEMPLATE, type Template } from '../../src/domain/campaign/message.ts';
import { parseText } from '../../src/domain/campaign/message-text.ts';
import type { CampaignId } from '../../src/domain/campaign/campaign.ts';
import type { RecipientState } from '../../src/domain/campaign/recipient.ts';
import { EVERYTHING, type Filter } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { CampaignFile } from '../../src/worker/contract/campaigns.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import type { Measure } from './protocol.ts';

type Add = (name: string, milliseconds: number, count: number, facts?: Measure['facts']) => void;

export interface CampaignBench {
  readonly api: KithApi;
  readonly state: BaseState;
  readonly add: Add;
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
  /** CPU of all processes so far, in milliseconds; null: not known. */
  readonly cpu: () => Promise<number | null>;
}

const ignore = (): void => {};
const FIRST_WINDOW = 60;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

/** About half of the sample's contacts, here and there. */
function half({ catalog }: BaseState): Filter {
  const attribute = catalog.attributes.find(({ name }) => name === 'Signup Date')?.id;
  if (attribute === undefined) throw new Error('the base has no Signup Date');
  return {
    kind: 'is',
    field: { attribute },
    op: 'between',
    from: Date.UTC(2019, 0, 1),
    to: Date.UTC(2023, 0, 26),
  };
}

function template({ catalog }: BaseState): Template {
  const read = (text: string): Template['body'] => parseText(text, catalog.attributes);
  return {
    ...EMPTY_TEMPLATE,
    name: 'bench',
    category: 'utility',
    body: read('Hi $FirstName{friend}, your plan in $City{your city} is ready, $Name{friend}.'),
    footer: 'Reply STOP to opt out',
    buttons: [{ kind: 'quickReply', label: 'Yes' }],
  };
}

/** What a tool says of those that its file had: one in ten failed, three in ten got it, the others read it. */
async function report(csv: Blob): Promise<File> {
  const rows = (await csv.text()).split('\r\n').slice(1, -1);
  const said = rows.map((row, i) => {
    const number = row.slice(0, row.indexOf(','));
    const status = i % 10 === 0 ? 'failed 131026' : i % 10 < 4 ? 'delivered' : 'read';
    return `${number},${status},2026-03-01T10:${String(i % 60).padStart(2, '0')}:00Z`;
  });
  return new File([['Phone,Status,Time', ...said].join('\n')], 'report.csv');
}

/** The same as WhatsApp's API tells it: by the marks that went out. */
async function log(lines: Blob, at: number): Promise<File> {
  const all = (await lines.text()).split('\n').slice(0, -1);
  const marks = all.map((line) => line.slice(line.lastIndexOf('"kith:') + 1, -2));
  const said = marks.map((mark, i) => {
    const status = i % 10 < 4 ? 'delivered' : 'read';
    return `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"1"},"statuses":[{"id":"wamid.${i}","status":"${status}","timestamp":"${Math.floor(at / 1000) + (i % 3600)}","recipient_id":"","biz_opaque_callback_data":"${mark}"}]},"field":"messages"}]}]}`;
  });
  return new File([said.join('\n')], 'log.ndjson');
}

const sum = (of: ReadonlyMap<string, number>, ...names: readonly string[]): number =>
  names.reduce((all, name) => all + (of.get(name) ?? 0), 0);

export async function measureCampaigns({ api, state, add: put, ticks, cpu }: CampaignBench): Promise<void> {
  /** CPU of what was timed so far. */
  const spent = new Map<string, number>();
  const timed = async <T>(phase: string, work: () => Promise<T>): Promise<readonly [number, T]> => {
    const before = await cpu();
    const started = ticks();
    const value = await work();
    const duration = ticks() - started;
    const after = await cpu();
    if (before !== null && after !== null) spent.set(`campaign-${phase}`, after - before);
    // Phases of a profile.
    performance.measure(`kith:campaign-${phase}`, { start: performance.now() - duration, duration });
    return [duration, value];
  };
  const add: Add = (name, milliseconds, count, facts = {}) => {
    const used = spent.get(name);
    put(name, milliseconds, count, used === undefined ? facts : { ...facts, cpu: used });
  };
  const audience = { kind: 'filter', filter: half(state), search: '' } as const;
  const message = template(state);
  const { campaign } = must(await api.changeCampaign({ kind: 'create', name: 'Bench', audience, message }));
  const id = campaign?.id ?? (0 as CampaignId); // it was made
  const [counting, counted] = await timed('count', async () => must(await api.audienceCount(audience, message)));
  add('campaign-count', counting, counted.contacts);
  const [preparing, prepared] = await timed('prepare', async () => must(await api.prepareCampaign(id, ignore)));
  const n = prepared.contacts;
  add('campaign-prepare', preparing, n);

  const give = async (name: string, format: CampaignFile['format'], who: CampaignFile['who']): Promise<Blob> => {
    const file: CampaignFile = { campaign: id, format, who };
    const [time, { files }] = await timed(format.kind, async () => must(await api.exportCampaign(file, null, ignore)));
    const blob = files[0]?.blob ?? new Blob();
    add(name, time, n, { bytes: blob.size });
    return blob;
  };
  const csv = await give('campaign-csv', { kind: 'csv', tool: 'whatomate', plus: true, rows: null }, 'waiting');
  const jsonl = await give('campaign-jsonl', { kind: 'jsonl' }, 'all');

  const find = async (name: string, states: readonly RecipientState[]): Promise<void> => {
    const times: number[] = [];
    const filter: Filter = {
      ...EVERYTHING,
      items: [{ kind: 'is', field: 'campaigns', op: 'inCampaign', campaign: id, states }],
    };
    let found = 0;
    for (let i = 0; i < 5; i++) {
      const [time] = await timed(`filter-${states.join()}-${i}`, async () => {
        const view = await api.view({ filter, search: '', sort: null });
        await api.rows(view.id, 0, Math.min(FIRST_WINDOW, view.count));
        api.closeView(view.id);
        found = view.count;
      });
      times.push(time);
    }
    const [first = 0, ...later] = times;
    add(name, first, found, { later: later.sort((a, b) => a - b)[1] ?? 0 });
  };

  const file = await report(csv);
  const { columns } = must(await api.statusesOpen(file));
  const [reading, review] = await timed('statuses-review', async () =>
    must(await api.statusesReview(id, columns, ignore)),
  );
  add('campaign-statuses-review', reading, review.rows, { raised: review.raised });
  const [taking, taken] = await timed('statuses-take', async () => must(await api.statusesTake(id)));
  add('campaign-statuses-take', taking, taken.contacts);
  spent.set('campaign-statuses', sum(spent, 'campaign-statuses-review', 'campaign-statuses-take'));
  add('campaign-statuses', reading + taking, review.rows);

  await find('campaign-filter-read', ['read']);
  await find('campaign-filter-failed', ['failed:not-reachable']);
  await find('campaign-filter-any', []);

  const [queueing] = await timed('queue', async () => must(await api.queue(id)));
  add('campaign-queue', queueing, n);
  const [resulting] = await timed('results', async () => must(await api.campaignResults(id)));
  add('campaign-results', resulting, n);

  must(await api.undo(taken.entry?.id ?? 0));
  const told = await log(jsonl, prepared.entry?.at ?? 0);
  must(await api.conversationsOpen([told]));
  const [looking, seen] = await timed('log-review', async () => must(await api.conversationsReview([null], ignore)));
  add('campaign-log-review', looking, seen.campaigns.statuses, { bytes: told.size });
  const [committing] = await timed('log-take', async () => must(await api.conversationsCommit(ignore)));
  add('campaign-log-take', committing, seen.campaigns.statuses);
  spent.set('campaign-log', sum(spent, 'campaign-log-review', 'campaign-log-take'));
  add('campaign-log', looking + committing, seen.campaigns.statuses);
  await api.conversationsClose();
}
