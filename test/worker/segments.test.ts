/** [Q4] Saved segments. */
import { describe, expect, test } from 'vitest';
import { type AttributeId, type AttributeType } from '../../src/domain/attribute.ts';
import { readValue } from '../../src/domain/read-attribute.ts';
import { EVERYTHING, type Filter, type Test } from '../../src/domain/filter.ts';
import type { TagId } from '../../src/domain/tag.ts';
import { add, addAttribute, addTag, must, type Opened, openService, refusal, undo } from './support/service.ts';

const optedOut: Filter = { kind: 'is', field: 'optedOut', op: 'yes' };

test('are created, updated, renamed and deleted, each one entry', async () => {
  const { api, told } = await openService();
  const created = must(await api.segment({ kind: 'create', name: ' Gone ', filter: optedOut, search: '' }));
  const id = created.segment?.id ?? (0 as never);
  expect(created.segment).toEqual({ id, name: 'Gone', filter: optedOut, search: '' });
  expect(created.entry?.action).toEqual({ kind: 'segment', did: 'create', name: 'Gone' });
  must(await api.segment({ kind: 'update', id, filter: EVERYTHING, search: ' asha ' }));
  must(await api.segment({ kind: 'rename', id, name: 'Ashas' }));
  expect(told()?.catalog.segments).toEqual([{ id, name: 'Ashas', filter: EVERYTHING, search: 'asha' }]);
  const same = must(await api.segment({ kind: 'update', id, filter: EVERYTHING, search: 'asha' }));
  expect(same).toMatchObject({ entry: null, segment: { id } });
  expect(must(await api.segment({ kind: 'delete', id })).segment).toBeNull();
  expect(must(await api.history(0, 9)).total).toBe(4);
  expect(refusal(await api.segment({ kind: 'rename', id, name: 'X' }))).toBe('This segment was deleted.');
});

test('a name is needed, and taken once', async () => {
  const { api } = await openService();
  const create = (name: string): ReturnType<typeof api.segment> =>
    api.segment({ kind: 'create', name, filter: EVERYTHING, search: '' });
  must(await create('A'));
  const b = must(await create('B')).segment?.id ?? (0 as never);
  expect(refusal(await create(' '))).toBe('A segment needs a name.');
  expect(refusal(await create('A'))).toBe('There is already a segment “A”.');
  expect(refusal(await api.segment({ kind: 'rename', id: b, name: 'A' }))).toBe('There is already a segment “A”.');
});

test('counts are live, in the order of the catalog', async () => {
  const { api } = await openService();
  must(await api.segment({ kind: 'create', name: 'All', filter: EVERYTHING, search: '' }));
  must(await api.segment({ kind: 'create', name: 'Out', filter: optedOut, search: '' }));
  must(await api.segment({ kind: 'create', name: 'Ashas', filter: EVERYTHING, search: 'asha' }));
  await add(api, { name: 'Asha', optedOut: true });
  await add(api, { name: 'Bina' });
  expect(await api.segmentCounts()).toEqual([2, 1, 1]);
  must(await undo(api));
  expect(await api.segmentCounts()).toEqual([1, 1, 1]);
});

describe('[A6] a segment', () => {
  /** Three contacts of Gold, one of Silver, one of neither; 3 of them VIP. */
  async function plans(): Promise<{
    opened: Opened;
    plan: AttributeId;
    vip: TagId;
    save: (name: string, filter: Filter) => Promise<void>;
  }> {
    const opened = await openService();
    const { api } = opened;
    const plan = await addAttribute(api, 'Plan', 'choice', ['Gold', 'Silver']);
    const vip = await addTag(api, 'VIP');
    for (const [i, option] of ['Gold', 'Gold', 'Gold', 'Silver', null].entries())
      await add(api, {
        name: `P${i}`,
        tags: i < 3 ? [vip] : [],
        attributes: new Map(option === null ? [] : [[plan, option]]),
      });
    const save = async (name: string, filter: Filter): Promise<void> =>
      void must(await api.segment({ kind: 'create', name, filter, search: '' }));
    return { opened, plan, vip, save };
  }
  const ofPlan = (plan: AttributeId, test: Test): Filter => ({ kind: 'is', field: { attribute: plan }, ...test });
  const not = (filter: Filter): Filter => ({ kind: 'group', of: 'none', items: [filter] });

  test('follows an option that is renamed, and back with undo', async () => {
    const { opened, plan, save } = await plans();
    const { api } = opened;
    await save('Gold', ofPlan(plan, { op: 'in', values: ['Gold'] }));
    await save('Not gold', ofPlan(plan, { op: 'notIn', values: ['Gold'] }));
    await save('Neither', not(ofPlan(plan, { op: 'in', values: ['Gold', 'Silver'] })));
    expect(await api.segmentCounts()).toEqual([3, 2, 1]);
    must(
      await api.attribute({ kind: 'options', id: plan, options: ['Golden', 'Silver'], renamed: [['Gold', 'Golden']] }),
    );
    expect(await api.segmentCounts()).toEqual([3, 2, 1]);
    must(await api.attribute({ kind: 'options', id: plan, options: ['Silver', 'Golden'], renamed: [['Golden', 'Silver'], ['Silver', 'Golden']] })); // prettier-ignore
    expect(await api.segmentCounts()).toEqual([3, 2, 1]);
    must(await undo(api));
    must(await undo(api));
    expect(await api.segmentCounts()).toEqual([3, 2, 1]);
  });

  test('matches nobody by an option, a tag or an attribute that is deleted, and everybody again with undo', async () => {
    const { opened, plan, vip, save } = await plans();
    const { api } = opened;
    await save('Gold', ofPlan(plan, { op: 'in', values: ['Gold'] }));
    await save('Not gold', ofPlan(plan, { op: 'notIn', values: ['Gold'] }));
    await save('Not VIP', { kind: 'is', field: 'tags', op: 'hasNone', tags: [vip] });
    await save('Not VIP either', not({ kind: 'is', field: 'tags', op: 'hasAny', tags: [vip] }));
    await save('No plan', ofPlan(plan, { op: 'empty' }));
    await save('VIP or nothing', { kind: 'group', of: 'any', items: [{ kind: 'is', field: 'tags', op: 'hasAny', tags: [vip] }, ofPlan(plan, { op: 'in', values: ['Silver'] })] }); // prettier-ignore
    const whole = [3, 2, 2, 2, 1, 4];
    expect(await api.segmentCounts()).toEqual(whole);
    must(await api.attribute({ kind: 'options', id: plan, options: ['Silver'], renamed: [] }));
    expect(await api.segmentCounts()).toEqual([0, 0, 2, 2, 4, 4]);
    must(await undo(api));
    must(await api.tag({ kind: 'delete', id: vip }));
    expect(await api.segmentCounts()).toEqual([3, 2, 0, 0, 1, 1]);
    must(await undo(api));
    must(await api.attribute({ kind: 'delete', id: plan }));
    expect(await api.segmentCounts()).toEqual([0, 0, 2, 2, 0, 3]);
    must(await undo(api));
    expect(await api.segmentCounts()).toEqual(whole);
  });

  test.each<[AttributeType, readonly string[], Test]>([
    ['number', ['12', '7', '3'], { op: 'ne', value: 7 }],
    ['number', ['12', '7', '3'], { op: 'gt', value: 5 }],
    ['date', ['2024-01-05', '2024-02-05'], { op: 'lt', value: Date.UTC(2025, 0, 1) }],
    ['date', ['2024-01-05', '2024-02-05'], { op: 'notLastDays', days: 7 }],
    ['yesno', ['yes', 'no'], { op: 'no' }],
    ['text', ['Pune', 'Goa'], { op: 'isNot', value: 'Goa' }],
    ['text', ['Pune', 'Goa'], { op: 'notContains', value: 'x' }],
    ['choice', ['Gold', 'Silver'], { op: 'notIn', values: ['Gold'] }],
  ])('matches nobody by an attribute that was %s (%j, %j) and is something else', async (type, texts, asked) => {
    for (const next of ['text', 'number', 'date', 'yesno', 'choice'] as const) {
      if (next === type) continue;
      const { api } = await openService();
      const id = await addAttribute(api, 'Thing', type, type === 'choice' ? texts : []);
      for (const text of texts) {
        const read = readValue({ type, options: texts }, text, { dateOrder: null, decimal: '.' });
        if (read === null || 'problem' in read) throw new Error(text);
        await add(api, { name: text, attributes: new Map([[id, read.value]]) });
      }
      must(await api.segment({ kind: 'create', name: 'S', filter: ofPlan(id, asked), search: '' }));
      const [before = 0] = await api.segmentCounts();
      expect(before).toBeGreaterThan(0);
      must(await api.attribute({ kind: 'type', id, type: next, options: next === 'choice' ? ['Other'] : [] }));
      expect(await api.segmentCounts()).toEqual([0]);
    }
  });
});
