/** [B2] Fields and parameters, mapped on to each other both ways. */
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../../src/domain/attribute.ts';
import { EMPTY_TEMPLATE, type Template } from '../../../src/domain/campaign/message.ts';
import { fieldsOf, type MessageText, parseText, writtenText } from '../../../src/domain/campaign/message-text.ts';
import { parametersOf, templateText, withField } from '../../../src/domain/campaign/parameters.ts';

const ATTRIBUTES = [
  'City',
  'Order Date',
  'Größe',
  '2nd line',
  'An extremely long attribute name',
  'An extremely long attribute nature',
  'शहर',
].map((name, i) => ({ id: attributeId(i + 1), name }));
const read = (text: string): MessageText => parseText(text, ATTRIBUTES);

describe('[B2] the template at WhatsApp', () => {
  test.each([
    ['Hi $Name, $City{x} and $City{x}.', 'Hi {{1}}, {{2}} and {{3}}.', 'Hi {{name}}, {{city}} and {{city}}.'],
    ['$FirstName $LastName', '{{1}} {{2}}', '{{first_name}} {{last_name}}'],
    ['$City{a} $City{b}', '{{1}} {{2}}', '{{city}} {{city_a}}'],
    ['$Order Date $Größe $2nd line', '{{1}} {{2}} {{3}}', '{{order_date}} {{gro_e}} {{nd_line}}'],
    [
      '$An extremely long attribute name $An extremely long attribute nature',
      '{{1}} {{2}}',
      '{{an_extremely_long_at}} {{an_extremely_long__a}}',
    ],
    ['$शहर $City', '{{1}} {{2}}', '{{value}} {{city}}'],
    ['{{2}} $Name {{1}}', '{{2}} {{3}} {{1}}', '{{2}} {{name}} {{1}}'],
  ])('%j', (text, numbered, named) => {
    expect(templateText(read(text), 'numbered', 'body')).toBe(numbered);
    expect(templateText(read(text), 'named', 'body')).toBe(named);
  });

  test('a parameter is filled by a field wherever it stands, and keeps its name', () => {
    const [name] = fieldsOf(read('$FirstName{friend}'));
    if (name === undefined) throw new Error('no field');
    const filled = withField(read('Hi {{1}}, {{2}} – yes, {{1}}'), '1', name);
    expect(writtenText(filled, ATTRIBUTES)).toBe('Hi $FirstName{friend}, {{2}} – yes, $FirstName{friend}');
    expect(templateText(filled, 'numbered', 'body')).toBe('Hi {{1}}, {{2}} – yes, {{1}}');
  });

  test('in the order in which they are sent, each once, by the value that fills it', () => {
    const template: Template = {
      ...EMPTY_TEMPLATE,
      parameters: 'named',
      header: { kind: 'text', text: read('For $Name') },
      body: read('Hi $FirstName in $City, $FirstName!'),
      buttons: [
        { kind: 'quickReply', label: 'Stop' },
        { kind: 'url', label: 'Open', url: read('https://a.example/$City') },
      ],
    };
    expect(parametersOf(template).map(({ where, index, name, value }) => [where, index, name, value])).toEqual([
      ['header', 0, 'name', 0],
      ['body', 0, 'first_name', 1],
      ['body', 0, 'city', 2],
      ['button', 1, '1', 4],
    ]);
  });
});
