/** [I11] Headers of numbers, by their words: of which kind, and whose. */
import { describe, expect, test } from 'vitest';
import { headerKey } from '../../../src/formats/mapping/header-key.ts';
import { phoneHeader } from '../../../src/formats/mapping/phone-header.ts';

const belongs = (header: string): string => phoneHeader(headerKey(header))?.belongs ?? 'no number';

describe('whose number', () => {
  test.each([
    ...[
      'Patient Mobile',
      'Customer Phone No.',
      "Student's Contact Number",
      'buyer_phone_number',
      'Lead mobile',
      'MobileNo',
      'phno',
      'Mobile #',
    ],
    ...[
      'What is your WhatsApp number?',
      'Mobile (WhatsApp)',
      'Contact No. (10 digits)',
      'Mobile number with country code',
      'Cell',
    ],
    ...[
      'ग्राहक का मोबाइल नंबर',
      'Grahak ka mobile nambar',
      'Celular del alumno',
      'Telefone do cliente',
      'Kundentelefon',
      'Handynummer Teilnehmer',
    ],
    ...[
      'Téléphone du client',
      'Cellulare cliente',
      'No HP Siswa',
      'رقم جوال العميل',
      'Müşteri telefonu',
      'Телефон клиента',
      '客户手机',
      'お客様電話番号',
      '고객 전화번호',
    ],
  ])('theirs: %s', (header) => {
    expect(belongs(header)).toBe('theirs');
  });
  test.each([
    ...[
      'Parent Mobile',
      'Father Mobile No',
      "Mother's Phone",
      'Guardian Contact Number',
      'Emergency Contact',
      'Emergency number',
      'Doctor Mobile',
    ],
    ...[
      'Seller Phone',
      'Agent Contact No',
      'Referrer Mobile',
      'Nominee Phone',
      'Driver Number',
      'Phone number of your emergency contact',
      'Co-applicant Mobile',
    ],
    ...[
      'पिता का मोबाइल नंबर',
      'Pita ka mobile',
      'Celular de la madre',
      'Teléfono de emergencia',
      'Telefone do responsável',
      'Handynummer Vater',
      'Notfallnummer',
    ],
    ...[
      'Téléphone du père',
      'Contact d’urgence',
      'Telefono genitore',
      'No HP Orang Tua',
      'رقم ولي الأمر',
      'Veli telefonu',
      'Телефон родителя',
      '家长电话',
      '紧急联系人电话',
      '보호자 연락처',
    ],
    ...['School Phone', 'Hotel contact number', 'Branch Mobile'],
  ])('of others: %s', (header) => {
    expect(belongs(header)).toBe('others');
  });
  test.each(['Office Phone', 'Company Mobile', 'Shipping Phone', 'Receiver Mobile', 'Owner Mobile', 'Rickshaw Phone'])(
    'perhaps theirs: %s',
    (header) => {
      expect(belongs(header)).toBe('maybe');
    },
  );
  test.each([
    ...[
      'Phone Type',
      'Phone Model',
      'Mobile Verified',
      'Mobile Country Code',
      'Contact Name',
      'Contact Status',
      'WhatsApp Opt-in',
      'Order Number',
    ],
    ...[
      'Invoice No',
      'Roll No.',
      'Account Number',
      'Notes',
      'Contract No',
      'Last contacted date',
      'Number of employees',
      'Nombre',
      'City',
      '',
    ],
  ])('no number: %s', (header) => {
    expect(belongs(header)).toBe('no number');
  });
});
