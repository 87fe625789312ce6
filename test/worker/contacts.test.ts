/** One contact by hand: what is stored, what is refused, and how it is found again. */
import { expect, test } from 'vitest';
import { attributeId } from '../../src/domain/attribute.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { tagId } from '../../src/domain/tag.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import type { ContactEdits, FieldProblem } from '../../src/worker/contract/changes.ts';
import {
  add,
  addAttribute,
  addTag,
  contact,
  everything,
  must,
  openService,
  refusal,
  START,
  valueOf,
} from './support/service.ts';

async function problemsOf(edits: ContactEdits): Promise<readonly FieldProblem[]> {
  const { api } = await openService();
  const id = await add(api, { name: 'Asha Rao', phone: '9876543210' });
  const result = must(await api.edit(id, edits));
  return result.kind === 'problems' ? result.problems : [];
}

test('a new contact is MANUAL, created now, and has what was typed, cleaned', async () => {
  const { api, clock } = await openService();
  const vip = await addTag(api, 'VIP');
  const city = await addAttribute(api, 'City');
  clock.pass(5);
  const id = await add(api, {
    name: '  Asha \u200b  Rao\u0007 ',
    phone: '098765 43210',
    tags: [vip, vip],
    source: ' Expo ',
    firstMessage: vip,
    attributes: new Map([[city, ' Pune ']]),
  });
  expect(await contact(api, id)).toEqual({
    id,
    name: 'Asha Rao',
    nameParts: null,
    phone: 919876543210,
    tags: [vip],
    source: 'Expo',
    firstMessage: vip,
    attributes: new Map([[city, 'Pune']]),
    optedOut: false,
    origin: 'MANUAL',
    state: '',
    userIds: [],
    username: '',
    lastActive: 0,
    createdAt: START + 5 * 60_000,
  });
});

test('a row says status, number and kind of number as lists show them', async () => {
  const { api } = await openService();
  const mobile = await add(api, { name: 'A', phone: '9876543210' });
  const landline = await add(api, { name: 'B', phone: '+49 30 901820' });
  const none = await add(api, { name: 'C' });
  expect(await api.contact(mobile)).toMatchObject({
    status: 'INACTIVE',
    phoneText: '+91 98765 43210',
    landline: false,
  });
  expect(await api.contact(landline)).toMatchObject({ landline: true });
  expect(await api.contact(none)).toMatchObject({ phoneText: '', landline: false });
  expect(await api.contact(999)).toBeNull();
});

test('[N5] [D1] a blank name is refused, on creating and on editing', async () => {
  const { api } = await openService();
  const blank = { kind: 'problems', problems: [{ field: 'name', message: { id: 'contact-name-needed' } }] };
  expect(must(await api.create({ phone: '9876543210' }))).toEqual(blank);
  expect(must(await api.create({ name: '\u0000\u0001\u202e \u200b' }))).toEqual(blank);
  const id = await add(api, { name: 'A' });
  expect(must(await api.edit(id, { name: ' \t' }))).toEqual(blank);
  expect((await everything(api)).map(({ name }) => name)).toEqual(['A']);
});

test.each<[string, ContactEdits, string, RegExp]>([
  ['a short number', { phone: '98765' }, 'phone', /^Too short for an? Indian number/],
  ['two numbers', { phone: '9876543210, 9876543211' }, 'phone', /^Enter just one number/],
  ['words', { phone: 'call me' }, 'phone', /not a phone number\.$/],
  ['a tag that is gone', { tags: [tagId(7)] }, 'tags', /deleted/],
  ['a first message that is gone', { firstMessage: tagId(7) }, 'firstMessage', /deleted/],
])('[D1] %s is refused with a sentence', async (_, edits, field, message) => {
  const [problem] = await problemsOf(edits);
  expect(problem?.field).toBe(field);
  expect(problem && sayMessage(problem.message)).toMatch(message);
});

test('[A3] a value that its type cannot take is refused; one that it can is stored as its type', async () => {
  const { api } = await openService();
  const [text, number, date, yesno, choice] = [
    await addAttribute(api, 'Note'),
    await addAttribute(api, 'Amount', 'number'),
    await addAttribute(api, 'Since', 'date'),
    await addAttribute(api, 'Member', 'yesno'),
    await addAttribute(api, 'Plan', 'choice', ['Free', 'Pro']),
  ];
  const id = await add(api, { name: 'A' });
  const bad = must(
    await api.edit(id, {
      attributes: new Map<typeof text, string | number>([
        [number, NaN],
        [date, '3/4/2026'],
        [yesno, 'perhaps'],
        [choice, 'Gold'],
        [attributeId(99), 'x'],
      ]),
    }),
  );
  expect(
    bad.kind === 'problems' ? bad.problems.map(({ field, message }) => [field, sayMessage(message)]) : bad,
  ).toEqual([
    [number, 'This is not a number. Write it like 1234.5.'],
    [date, 'This is not a date. Write it like 2024-01-31.'],
    [yesno, 'Write yes or no.'],
    [choice, 'This is not one of the options.'],
    [attributeId(99), 'This attribute was deleted.'],
  ]);
  must(
    await api.edit(id, {
      attributes: new Map<typeof text, string | number | boolean>([
        [text, 'line 1\r\nline 2'],
        [number, '1,250.50'],
        [date, '2026-02-28'],
        [yesno, false],
        [choice, 'pro'],
      ]),
    }),
  );
  expect([...(await contact(api, id)).attributes.values()]).toEqual([
    'line 1\nline 2',
    1250.5,
    Date.UTC(2026, 1, 28) + 0.5,
    false,
    'Pro',
  ]);
  must(await api.edit(id, { attributes: new Map([[number, null], [text, '  ']]) })); // prettier-ignore
  expect(await valueOf(api, id, number)).toBeNull();
  expect(await valueOf(api, id, text)).toBeNull();
});

test('[D1] [P9] a number that another contact has, or a variant of it, names that contact', async () => {
  const { api } = await openService();
  const first = await add(api, { name: 'Luz', phone: '+54 9 11 2345 6789' });
  const second = await add(api, { name: 'Ana', phone: '+91 98765 43210' });
  const conflict = { kind: 'problems', problems: [{ field: 'phone', conflict: first }] };
  expect(must(await api.edit(second, { phone: '+541123456789' }))).toMatchObject(conflict);
  expect(must(await api.create({ name: 'New', phone: '+5491123456789' }))).toMatchObject(conflict);
  expect(must(await api.edit(first, { phone: '+541123456789' }))).toMatchObject({ kind: 'saved' });
  expect((await contact(api, second)).phone).toBe(919876543210);
});

test('a number given up can be given to another', async () => {
  const { api } = await openService();
  const a = await add(api, { name: 'A', phone: '9876543210' });
  const b = await add(api, { name: 'B' });
  must(await api.edit(a, { phone: '' }));
  must(await api.edit(b, { phone: '9876543210' }));
  expect([(await contact(api, a)).phone, (await contact(api, b)).phone]).toEqual([0, 919876543210]);
});

test('values that do not differ change nothing: no entry in history', async () => {
  const { api } = await openService();
  const tag = await addTag(api, 'VIP');
  const same: ContactEdits = { name: 'Asha Rao', phone: '9876543210', tags: [tag], source: 'Web', optedOut: false };
  const id = await add(api, same);
  const { total } = must(await api.history(0, 1));
  expect(must(await api.edit(id, { ...same, name: ' Asha  Rao ' }))).toEqual({ kind: 'unchanged', id });
  expect(must(await api.history(0, 1)).total).toBe(total);
});

test('[H1] an edit names its fields', async () => {
  const { api } = await openService();
  const city = await addAttribute(api, 'City');
  const id = await add(api, { name: 'Asha Rao' });
  const saved = must(
    await api.edit(id, { name: 'Asha Devi', source: 'Web', optedOut: true, attributes: new Map([[city, 'Goa']]) }),
  );
  expect(saved).toMatchObject({
    kind: 'saved',
    state: {
      undo: {
        action: {
          kind: 'edit',
          name: 'Asha Devi',
          fields: [{ core: 'name' }, { core: 'source' }, { core: 'optedOut' }, { attribute: 'City' }],
        },
      },
    },
  });
});

test('[N4] first and last name given apart stand at the ends of the name, or make it', async () => {
  const { api } = await openService();
  const id = await add(api, { name: 'Asha Devi Rao' });
  must(await api.edit(id, { nameParts: { first: 'Asha Devi', last: 'Rao' } }));
  expect(await contact(api, id)).toMatchObject({
    name: 'Asha Devi Rao',
    nameParts: { first: 'Asha Devi', last: 'Rao' },
  });
  must(await api.edit(id, { nameParts: { first: 'Usha', last: 'Rao' } }));
  expect(await contact(api, id)).toMatchObject({ name: 'Usha Rao', nameParts: { first: 'Usha', last: 'Rao' } });
  must(await api.edit(id, { name: 'Kiran Patel' }));
  expect(await contact(api, id)).toMatchObject({ name: 'Kiran Patel', nameParts: null });
  must(await api.edit(id, { nameParts: { first: ' ', last: '' } }));
  expect(await contact(api, id)).toMatchObject({ name: 'Kiran Patel', nameParts: null });
});

test('a contact that is gone cannot be edited', async () => {
  const { api } = await openService();
  expect(refusal(await api.edit(5, { name: 'A' }))).toBe('This contact was deleted.');
});

test('hostile text is text: __proto__, markup, 10,000 letters', async () => {
  const { api } = await openService();
  const proto = await addAttribute(api, '__proto__');
  const ctor = await addAttribute(api, 'constructor');
  const long = 'x'.repeat(10_000);
  const id = await add(api, {
    name: '<img src=x onerror=alert(1)>',
    source: long,
    attributes: new Map([[proto, '__proto__'], [ctor, '=1+1']]), // prettier-ignore
  });
  expect(await contact(api, id)).toMatchObject({ name: '<img src=x onerror=alert(1)>', source: long });
  expect(await valueOf(api, id, proto)).toBe('__proto__');
  expect(await valueOf(api, id, ctor)).toBe('=1+1');
  expect(await api.count(EVERYTHING, '')).toBe(1);
});

test('[P3] a typed number is read as an edit would', async () => {
  const { api } = await openService();
  expect(await api.readPhone('09876543210')).toEqual({ phone: 919876543210, text: '+91 98765 43210', problem: null });
  expect(await api.readPhone('15417543010')).toMatchObject({
    phone: 0,
    problem: { id: 'number-needs-plus', number: '+1 541 754 3010', home: 'IN', country: 'US' },
  });
  expect(await api.readPhone('')).toEqual({ phone: 0, text: '', problem: null });
});

test('[P1] the default country is a setting of the base, and numbers are read by it', async () => {
  const { api } = await openService();
  const changed = must(await api.setDefaultCountry('US'));
  expect(changed.entry?.action).toEqual({ kind: 'settings', did: 'country', country: 'US' });
  expect(await api.readPhone('5417543010')).toMatchObject({ phone: 15417543010 });
  expect(must(await api.setDefaultCountry('US')).entry).toBeNull();
  expect(refusal(await api.setDefaultCountry('XX'))).toBe('There is no country “XX”.');
  expect(await api.countries()).toContainEqual({ code: 'IN', calling: '91' });
});
