/** [B2] Templates that are pasted as the API gives them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenText } from '../../../src/domain/campaign/message-text.ts';
import { pastedTemplates } from '../../../src/formats/campaign/template-json.ts';

const ONE = {
  name: 'order_confirmation',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  id: '1234',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['A-17'] } },
    { type: 'BODY', text: 'Hi {{1}}, your order is on its way to {{2}}.', example: { body_text: [['Asha', 'Pune']] } },
    { type: 'FOOTER', text: 'Thank you' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Track', url: 'https://a.example/t/{{1}}', example: ['https://a.example/t/17'] },
        { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+919876543210' },
        { type: 'QUICK_REPLY', text: 'Stop' },
        { type: 'COPY_CODE', example: 'SAVE20' },
        { type: 'FLOW', text: 'Book' },
      ],
    },
  ],
};

test('[B2] is filled in whole', () => {
  const [pasted] = pastedTemplates(JSON.stringify(ONE));
  if (pasted === undefined) throw new Error('no template');
  const { template, left, samples } = pasted;
  expect(left).toEqual(['FLOW']);
  expect(samples).toEqual({ 1: 'Asha', 2: 'Pune' });
  expect(template).toMatchObject({
    name: 'order_confirmation',
    language: 'en_US',
    category: 'utility',
    parameters: 'numbered',
    footer: 'Thank you',
  });
  expect(template.header.kind === 'text' && writtenText(template.header.text, [])).toBe('Order {{1}}');
  expect(writtenText(template.body, [])).toBe('Hi {{1}}, your order is on its way to {{2}}.');
  expect(template.buttons.map(({ kind, label }) => [kind, label])).toEqual([
    ['url', 'Track'],
    ['phone', 'Call'],
    ['quickReply', 'Stop'],
    ['copyCode', ''],
  ]);
});

describe('[B2] is found', () => {
  test.each([
    [
      'in the list that the API gives',
      { data: [ONE, { ...ONE, name: 'two' }], paging: {} },
      ['order_confirmation', 'two'],
    ],
    ['in a list', [ONE], ['order_confirmation']],
    ['in a message', { template: ONE }, ['order_confirmation']],
    ['nowhere', { a: 1 }, []],
    ['nowhere, in a list of nothing', [null, 1, 'x', []], []],
  ])('%s', (_, json, want) => {
    expect(pastedTemplates(JSON.stringify(json)).map(({ template }) => template.name)).toEqual(want);
  });

  test('named parameters, pictures, and what has no place', () => {
    const [pasted] = pastedTemplates(
      JSON.stringify({
        ...ONE,
        parameter_format: 'NAMED',
        category: 'SOMETHING',
        components: [
          { type: 'header', format: 'IMAGE', example: { header_handle: ['4::aW'] } },
          {
            type: 'body',
            text: 'Hi {{who}}!',
            example: { body_text_named_params: [{ param_name: 'who', example: 'Asha' }] },
          },
          { type: 'CAROUSEL', cards: [] },
          {},
        ],
      }),
    );
    expect(pasted?.template).toMatchObject({
      parameters: 'named',
      category: 'marketing',
      header: { kind: 'image', link: '' },
    });
    expect(pasted?.samples).toEqual({ who: 'Asha' });
    expect(pasted?.left).toEqual(['CAROUSEL', '?']);
  });

  test('never by throwing', () => {
    for (const text of [
      '',
      '{',
      'null',
      '"x"',
      '[[[[[[[]]]]]]]',
      '{"components":5}',
      '{"components":[{"type":5,"buttons":1}]}',
    ])
      expect(() => pastedTemplates(text)).not.toThrow();
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, components) => {
        pastedTemplates(text);
        pastedTemplates(JSON.stringify({ components: [components, { type: 'BUTTONS', buttons: [components] }] }));
      }),
    );
  });
});
