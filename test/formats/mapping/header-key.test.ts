import { describe, expect, test } from 'vitest';
import { attributeNameOf } from '../../../src/domain/attribute.ts';
import { headerKey, statedType } from '../../../src/formats/mapping/header-key.ts';

describe('a header as words', () => {
  test.each([
    ['Mobile No.', 'mobile no'],
    ['MOBILE_NO', 'mobile no'],
    ['mobileNo*', 'mobile no'],
    ['  mobile-no  ', 'mobile no'],
    ['Mobile No (required)', 'mobile no'],
    ['\ufeffMobile  No', 'mobile no'],
    ['WhatsApp Number', 'whatsapp number'],
    ['whatsAppNumber', 'whatsapp number'],
    ['WHATSAPPNumber', 'whatsapp number'],
    ['Téléphone', 'telephone'],
    ['N° de téléphone', 'n de telephone'],
    ['İsim', 'isim'],
    ['Adı Soyadı', 'adi soyadi'],
    ['Źródło', 'zrodlo'],
    ['$City', 'city'],
    ['amount_paid||NUMBER', 'amount paid'],
    ['First\nMessage', 'first message'],
    ['मोबाइल नंबर', 'मोबाइल नंबर'],
    ['手机 号码', '手机 号码'],
    ['(all)', 'all'],
    ['E-mail 1 - Value', 'e mail 1 value'],
    ['***', ''],
    ['', ''],
  ])('%j', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});

test('a type may be stated behind two bars', () => {
  expect(statedType('amount_paid||NUMBER')).toBe('number');
  expect(statedType('joined || date ')).toBe('date');
  expect(statedType('vip||BOOLEAN')).toBe('yesno');
  expect(statedType('name||GEOGRAPHY')).toBeNull();
  expect(statedType('number')).toBeNull();
});

test('[A2] an attribute is named by its header without `$` and without a type', () => {
  expect(['City', '$City', '$ City', 'City||TEXT', '$City || STRING'].map(attributeNameOf)).toEqual(
    Array(5).fill('City'),
  );
});
