/** [B2] WhatsApp's limits, each at its border; and its rules for templates. */
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../../src/domain/attribute.ts';
import { canPrepare, issuesOf } from '../../../src/domain/campaign/limits.ts';
import { type Button, EMPTY_TEMPLATE, type Template } from '../../../src/domain/campaign/message.ts';
import { type MessageText, parseText } from '../../../src/domain/campaign/message-text.ts';

const read = (text: string): MessageText => parseText(text, [{ id: attributeId(1), name: 'City' }]);
const GOOD: Template = { ...EMPTY_TEMPLATE, name: 'diwali_2026', language: 'en_US', body: read('Hi $Name, welcome.') };
const ids = (template: Partial<Template>): string[] => issuesOf({ ...GOOD, ...template }).map(({ what }) => what.id);
const url = (text: string, label = 'Open'): Button => ({ kind: 'url', label, url: read(text) });
const reply = (label: string): Button => ({ kind: 'quickReply', label });
const call: Button = { kind: 'phone', label: 'Call', number: '+91 98765 43210' };
const code = (text: string): Button => ({ kind: 'copyCode', label: '', code: read(text) });
const replies = (count: number): Button[] => Array.from({ length: count }, (_, i) => reply(`r${i}`));

describe('[B2] a template', () => {
  const cases: readonly [string, Partial<Template>, string[]][] = [
    ['as it should be', {}, []],
    ['name missing', { name: '' }, ['template-name-needed']],
    ['name with a capital', { name: 'Diwali' }, ['template-name-form']],
    ['name of 512', { name: 'a'.repeat(512) }, []],
    ['name of 513', { name: 'a'.repeat(513) }, ['template-name-too-long']],
    ['a language that is none', { language: 'English' }, ['language-form']],
    ['header of 60', { header: { kind: 'text', text: read('h'.repeat(60)) } }, []],
    ['header of 61', { header: { kind: 'text', text: read('h'.repeat(61)) } }, ['header-too-long']],
    ['header counted as WhatsApp has it', { header: { kind: 'text', text: read(`${'h'.repeat(55)}$FirstName`) } }, []],
    ['header of two fields', { header: { kind: 'text', text: read('$Name $City') } }, ['header-fields']],
    ['header of two lines', { header: { kind: 'text', text: read('a\nb') } }, ['header-lines']],
    ['blank header', { header: { kind: 'text', text: read(' ') } }, ['header-needed']],
    ['picture without a link', { header: { kind: 'image', link: '' } }, ['media-link-needed']],
    ['picture', { header: { kind: 'image', link: 'https://example.com/a.jpg' } }, []],
    ['blank body', { body: read(' \n') }, ['body-needed']],
    ['body of 1,024', { body: read('b'.repeat(1024)) }, []],
    ['body of 1,025', { body: read('b'.repeat(1025)) }, ['body-too-long']],
    ['field first', { body: read('$Name, hello.') }, ['field-at-edge']],
    ['field first behind spaces', { body: read('  $Name, hello.') }, ['field-at-edge']],
    ['field last', { body: read('Hello $Name') }, ['field-at-edge']],
    ['field alone', { body: read('$Name') }, ['field-at-edge', 'field-at-edge']],
    ['fields side by side', { body: read('Hi $Name$City!') }, ['fields-side-by-side']],
    ['field that is none', { body: read('Hi $Town and $Town!') }, ['field-unknown']],
    ['parameter without a field', { body: read('Hi {{1}}!') }, ['parameter-unfilled']],
    ['five spaces in a fallback', { body: read('Hi $City{a     b}!') }, ['fallback-spaces']],
    ['four spaces in a fallback', { body: read('Hi $City{a    b}!') }, []],
    ['footer of 60', { footer: 'f'.repeat(60) }, []],
    ['footer of 61', { footer: 'f'.repeat(61) }, ['footer-too-long']],
    ['footer with a field', { footer: 'Hi $Name' }, ['footer-fields']],
    ['ten buttons', { buttons: replies(10) }, []],
    ['eleven buttons', { buttons: replies(11) }, ['buttons-too-many']],
    ['two links', { buttons: [url('https://a.example'), url('https://b.example', 'B')] }, []],
    ['three links', { buttons: ['a', 'b', 'c'].map((one) => url(`https://${one}.example`, one)) }, ['buttons-of-kind']],
    ['two calls', { buttons: [call, { ...call, label: 'Call us' }] }, ['buttons-of-kind']],
    ['two codes', { buttons: [code('A1'), code('B1')] }, ['buttons-of-kind']],
    ['replies on both sides', { buttons: [reply('a'), call, reply('b')] }, ['buttons-mixed']],
    ['replies behind', { buttons: [call, reply('a'), reply('b')] }, []],
    ['label of 25', { buttons: [reply('l'.repeat(25))] }, []],
    ['label of 26', { buttons: [reply('l'.repeat(26))] }, ['label-too-long']],
    ['label missing', { buttons: [reply(' ')] }, ['label-needed']],
    ['label twice', { buttons: [reply('a'), reply('a')] }, ['label-twice']],
    ['link that ends with a field', { buttons: [url('https://a.example/?c=$City{x}')] }, []],
    ['link with a field inside', { buttons: [url('https://a.example/$City/x')] }, ['url-field']],
    ['link that is a field', { buttons: [url('$City')] }, ['url-form']],
    ['link that is none', { buttons: [url('javascript:alert(1)')] }, ['url-form']],
    ['link of 2,000', { buttons: [url(`https://a.example/${'u'.repeat(1982)}`)] }, []],
    ['link of 2,001', { buttons: [url(`https://a.example/${'u'.repeat(1983)}`)] }, ['url-too-long']],
    ['number that is none', { buttons: [{ ...call, number: 'office' }] }, ['number-form']],
    ['code of 16', { buttons: [code('C'.repeat(16))] }, ['code-too-long']],
    ['code missing', { buttons: [code('')] }, ['code-needed']],
    ['named, as it should be', { parameters: 'named', body: read('Hi $FirstName!') }, []],
    [
      'a picture to authenticate',
      { category: 'authentication', header: { kind: 'image', link: 'https://a.example' } },
      ['category-media'],
    ],
  ];

  test.each(cases)('%s', (_, template, want) => {
    expect(ids(template)).toEqual(want);
    expect(canPrepare({ ...GOOD, ...template })).toBe(want.length === 0);
  });

  test('names of parameters', () => {
    const named = (parameter: string): Partial<Template> => ({
      parameters: 'named',
      body: read('Hi $Name!').map((part) => (part.kind === 'field' ? { ...part, parameter } : part)),
    });
    expect(ids(named('first_name'))).toEqual([]);
    expect(ids(named('a'.repeat(20)))).toEqual([]);
    expect(ids(named('a'.repeat(21)))).toEqual(['parameter-name']);
    expect(ids(named('First'))).toEqual(['parameter-name']);
    expect(ids(named('1'))).toEqual(['parameters-mixed']);
    expect(ids({ ...named('who'), parameters: 'numbered' })).toEqual(['parameters-mixed']);
  });
});

describe('[B2] free text', () => {
  test.each([
    ['', ['body-needed']],
    ['$Name', []],
    ['t'.repeat(4096), []],
    ['t'.repeat(4097), ['body-too-long']],
    ['Hi $Town', ['field-unknown']],
  ])('%#', (text, want) => {
    expect(issuesOf({ kind: 'text', body: read(text) }).map(({ what }) => what.id)).toEqual(want);
  });
});
