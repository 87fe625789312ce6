import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  campaignAt,
  CAMPAIGNS,
  campaignsOf,
  draftCampaign,
  isRecipientOf,
  newCampaignId,
  putCampaign,
} from '../../../src/base/campaign/campaign-pages.ts';
import { withCampaigns } from '../../../src/base/campaign/named-campaigns.ts';
import { DELIVERIES, deliveriesOf, pagesOfCampaign } from '../../../src/base/campaign/recipient-pages.ts';
import { recipientsOf } from '../../../src/base/campaign/recipient-index.ts';
import {
  campaignsOfContact,
  contactsIn,
  marksIn,
  stateCounts,
  statesOfPage,
} from '../../../src/base/campaign/states.ts';
import { Draft } from '../../../src/base/draft.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { EMPTY_SNAPSHOT } from '../../../src/base/snapshot.ts';
import { LEFT_OUT, RECIPIENT_STATES, stateAt, STAGE, STAGES } from '../../../src/domain/campaign/recipient.ts';
import { baseWith, campaignOf, pageOfRecipients, type Recipient, UNKNOWN } from './recipients.ts';

const CONTACTS = 6;
const someRecipient: fc.Arbitrary<Recipient> = fc
  .record({
    contact: fc.nat(CONTACTS - 1),
    stage: fc.nat(STAGES.length - 1),
    code: fc.constantFrom(0, 1, 131_050),
    repliedAt: fc.constantFrom(0, 0, 5),
  })
  .map((values) => ({ ...UNKNOWN, ...values, code: values.stage === STAGE.leftOut ? values.code % LEFT_OUT.length : values.code })); // prettier-ignore
const someLists = fc.array(fc.option(fc.array(someRecipient, { maxLength: 5 }), { freq: 4 }), { maxLength: 3 });
const stateOf = ({ stage, code, repliedAt }: Recipient): string =>
  RECIPIENT_STATES[stateAt(stage, code, repliedAt > 0)] ?? '';

describe('[B5] recipients by state', () => {
  test('counts, contacts and a contact’s campaigns are those of plain rows', () => {
    fc.assert(
      fc.property(someLists, fc.subarray([...RECIPIENT_STATES], { maxLength: 4 }), (lists, wanted) => {
        const base = baseWith(CONTACTS, lists);
        const all = lists.flatMap((list, campaign) => (list ?? []).map((row) => ({ ...row, campaign, state: stateOf(row) }))); // prettier-ignore
        for (const campaign of campaignsOf(base)) {
          const counts = stateCounts(base, campaign);
          const of = all.filter((row) => row.campaign === campaign.id);
          expect([...counts]).toEqual(RECIPIENT_STATES.map((state) => of.filter((row) => row.state === state).length));
        }
        for (const campaign of [null, 0, 1, 9]) {
          const marks = contactsIn(base, campaign, wanted);
          const isMeant = (row: (typeof all)[number]): boolean =>
            (campaign === null || row.campaign === campaign) && (wanted.length === 0 || wanted.some((state) => state === row.state)); // prettier-ignore
          const meant = new Set(all.filter(isMeant).map(({ contact }) => contact));
          const marked = [0, 1, 2, 3, 4, 5].filter((contact) => marks.get(0)?.[contact] === 1);
          expect(marked).toEqual([...meant].sort());
          const page = base.pages[0];
          if (page) expect(marksIn(base)(campaign, wanted)(page)).toEqual(marks.get(0));
        }
        for (let contact = 0; contact < CONTACTS; contact++) {
          const own = all.filter((row) => row.contact === contact);
          expect(campaignsOfContact(base, contact)).toEqual(own.toReversed().map(({ campaign, state }) => ({ campaign, state }))); // prettier-ignore
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test('recipients beyond a page, and contacts beyond one, are found', () => {
    const contacts = PAGE_SIZE + 4;
    const list = Array.from({ length: PAGE_SIZE + 3 }, (_, i): Recipient => ({ ...UNKNOWN, contact: contacts - 1 - i, stage: i % 2 === 0 ? STAGE.sent : STAGE.read })); // prettier-ignore
    const base = baseWith(contacts, [null, list, [UNKNOWN]]);
    const [newest, campaign, oldest] = campaignsOf(base);
    if (newest === undefined || campaign === undefined || oldest === undefined) expect.unreachable();
    expect([newest, campaign, oldest].map(({ id }) => Number(id))).toEqual([2, 1, 0]);
    expect(pagesOfCampaign(oldest)).toEqual({ from: 0, to: 0 });
    expect(pagesOfCampaign(campaign)).toEqual({ from: 0, to: 2 });
    expect([...deliveriesOf(base, newest)].map(({ no, first }) => [no, first])).toEqual([[2, 2 * PAGE_SIZE]]);
    expect([...recipientsOf(base, contacts - 1)]).toEqual([0]);
    expect([...recipientsOf(base, 1)]).toEqual([PAGE_SIZE + 2]);
    expect([...recipientsOf(base, 0)]).toEqual([2 * PAGE_SIZE]);
    expect(campaignsOfContact(base, 1)).toEqual([{ campaign: 1, state: 'sent' }]);
    const marks = contactsIn(base, 1, ['sent']);
    expect([...marks.keys()].sort()).toEqual([0, 1]);
    expect([0, 1, 2, 3].map((slot) => marks.get(1)?.[slot])).toEqual([0, 1, 0, 1]);
    // Recipients of the last page alone.
    const ends = [PAGE_SIZE + 2, PAGE_SIZE + 3].map((recipient) => isRecipientOf(campaign, recipient));
    expect([isRecipientOf(campaign, 0), ...ends, isRecipientOf(oldest, 0)]).toEqual([true, true, false, false]);
  });

  test('a page that is gone is left out, and a contact beyond the base is nobody', () => {
    const base = baseWith(1, [[{ ...UNKNOWN, contact: 5000 }, UNKNOWN], [UNKNOWN]]);
    expect([...recipientsOf(base, 0)]).toEqual([1, PAGE_SIZE]);
    const gone = new Map(base.others);
    const deliveries = gone.get(DELIVERIES.name);
    gone.set(DELIVERIES.name, { keys: [], nextId: 0, pages: [null, deliveries?.pages[1] ?? null] });
    const without = { ...base, others: gone };
    const campaigns = campaignsOf(without);
    expect(campaigns.map((campaign) => [...deliveriesOf(without, campaign)].length)).toEqual([1, 0]);
    expect(campaignsOfContact(without, 0)).toEqual([{ campaign: 1, state: 'prepared' }]);
    expect([...contactsIn(without, null, []).values()].map((marks) => marks[0])).toEqual([1]);
    expect([...recipientsOf(EMPTY_SNAPSHOT, 0)]).toEqual([]);
    expect(campaignsOfContact(EMPTY_SNAPSHOT, 0)).toEqual([]);
  });

  test('the states of a page are read once', () => {
    const page = pageOfRecipients([UNKNOWN, { ...UNKNOWN, stage: STAGE.sent, repliedAt: 1 }]);
    expect([...statesOfPage(page)].map((state) => RECIPIENT_STATES[state])).toEqual(['prepared', 'replied']);
    expect(statesOfPage(page)).toBe(statesOfPage(page));
  });
});

describe('a campaign is a page', () => {
  const page = { campaign: campaignOf(3, { at: 5, first: 1024, count: 2 }) };

  test('that comes back as it was; other bytes are damaged', () => {
    const bytes = CAMPAIGNS.encode(page, 3);
    expect(CAMPAIGNS.decode(bytes)).toEqual(page);
    for (const at of [0, 9, bytes.length - 1]) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(CAMPAIGNS.decode(broken)).toBe('damaged');
    }
    expect(DELIVERIES.decode(bytes)).toBe('damaged');
  });

  test('whose size and sameness are those of what it says', () => {
    expect(CAMPAIGNS.size(page, null)).toBe(2 * JSON.stringify(page.campaign).length);
    expect(CAMPAIGNS.same(page, structuredClone(page))).toBe(true);
    expect(CAMPAIGNS.same(page, { campaign: { ...page.campaign, name: 'other' } })).toBe(false);
  });

  test('that is put into a draft under an id never given before', () => {
    const draft = new Draft(baseWith(1, [[UNKNOWN]]));
    const id = newCampaignId(draft);
    expect(Number(id)).toBe(1);
    expect(draftCampaign(draft, id)).toBeNull();
    putCampaign(draft, { ...campaignOf(1, null), name: 'new' });
    expect(draftCampaign(draft, id)?.name).toBe('new');
    expect(Number(newCampaignId(draft))).toBe(2);
    expect(campaignAt(draft.base, 0)?.name).toBe('Campaign 0');
    expect(campaignAt(draft.base, 1)).toBeNull();
  });

  test('whose name stands beside the catalog, in the same object while nothing has changed', () => {
    const base = baseWith(1, [[UNKNOWN], null]);
    const named = withCampaigns(base);
    expect(named).toEqual({ ...base.catalog, campaigns: [{ id: 1, name: 'Campaign 1' }, { id: 0, name: 'Campaign 0' }] }); // prettier-ignore
    expect(withCampaigns({ ...base })).toBe(named);
    const other = { ...base, catalog: { ...base.catalog } };
    expect(withCampaigns(other)).not.toBe(named);
    expect(withCampaigns(other)).toEqual(named);
    expect(withCampaigns(EMPTY_SNAPSHOT)).toBe(EMPTY_SNAPSHOT.catalog);
  });
});
