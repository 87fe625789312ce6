import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/formats/text/file-kind.ts';
import { sayMessage } from '../../../src/text/say-message.ts';
import { bytesIn } from './legacy-bytes.ts';

function kindOf(content: string | Uint8Array, fileName = 'contacts.csv', size?: number): string {
  const bytes = typeof content === 'string' ? latin1(content) : content;
  const found = fileKind(bytes, size ?? bytes.length, fileName);
  return found.kind === 'refused' ? sayMessage({ id: 'file-refused', is: found.is }) : found.kind;
}

/** One character, one byte. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A zip's first entries, as far as their names tell what it is. */
function zip(...names: string[]): string {
  return names
    .map(
      (name) => `PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}${String.fromCharCode(name.length)}\0\0\0${name}\x01\x02`,
    )
    .join('');
}

const noise = latin1(Array.from({ length: 600 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''));

describe('[I10] what is read', () => {
  it.each([
    ['a table', 'Name,Phone\nAsha,9876543210\n'],
    ['one line', 'Name'],
    ['a table with stray NULs', 'Name\0,Phone\0\nAsha\0,98765\0\n'],
    ['a table that begins like a binary file', 'BM,MZ\n1,2\n'],
    ['a table that begins with letters of a signature', 'MZ,PAR1,WAVE\nID3,OggS,GIF8\n'],
    ['a table whose ninth letter begins AVI', 'Name,Tel,AVI ,x\n1,2,3,4\n'],
    ['a header in brackets', '[Name],[Phone]\nAsha,9876543210\n'],
    ['a template in braces', '{name},{phone}\nAsha,9876543210\n'],
    ['less-than signs', '<5 years,Name\n1,2\n'],
  ])('text: %s', (_, content) => {
    expect(kindOf(content)).toBe('text');
  });

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'utf-8'])('text in %s', (encoding) => {
    expect(kindOf(bytesIn(encoding, 'Name;Phone\r\nZoé;9876543210\r\n'))).toBe('text');
  });

  it('a workbook, by what is in it or by its name', () => {
    expect(kindOf(zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'a.bin')).toBe('xlsx');
    expect(kindOf(zip('docProps/app.xml'), 'a.xlsx')).toBe('xlsx');
  });

  it.each([
    ['3.0', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Asha\r\n'],
    ['in small letters, after blank lines', '\n\nbegin:vcard\nversion:2.1\n'],
  ])('vCard %s', (_, content) => {
    expect(kindOf(content, 'contacts.vcf')).toBe('vcard');
  });

  it('vCard in UTF-16', () => {
    expect(kindOf(bytesIn('utf-16le', '\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\n'))).toBe('vcard');
  });

  it('a table that names a vCard is text', () => {
    expect(kindOf('BEGIN:VCARD,Name\n1,2\n')).toBe('text');
  });
});

describe('[I10] what is refused, with a sentence', () => {
  const asCsv = 'Export the contacts as CSV and drop that here.';
  const resave = 'Open it in a spreadsheet, save it as CSV or .xlsx, and drop that here.';

  it.each<[string, string | Uint8Array, string, string?]>([
    ['nothing', '', 'This file is empty. Check the export, or choose another file.'],
    [
      'white space',
      '\xef\xbb\xbf \r\n\t\n',
      'There is nothing but white space in this file. Check the export, or choose another file.',
    ],
    ['PDF', '%PDF-1.7\n%text only', `This is a PDF, not a table. ${asCsv}`],
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', `This is an image, not a table. ${asCsv}`],
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', `This is an image, not a table. ${asCsv}`],
    ['GIF', 'GIF89a\x01\0\x01\0', `This is an image, not a table. ${asCsv}`],
    ['BMP', 'BM\x36\x10\x0e\0\0\0\0\0\x36\0', `This is an image, not a table. ${asCsv}`],
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', `This is an image, not a table. ${asCsv}`],
    ['HEIC', '\0\0\0\x18ftypheic\0\0', `This is an image, not a table. ${asCsv}`],
    ['MP4', '\0\0\0\x18ftypisom\0\0', `This is a video or sound file, not a table. ${asCsv}`],
    ['gzip', gzipSync('Name,Phone'), 'This file is compressed (gzip). Unpack it and drop the file inside.'],
    ['zip', zip('chat.txt'), 'This is a zip archive. Unpack it and drop the file inside.'],
    ['empty zip', `PK\x05\x06${'\0'.repeat(18)}`, 'This zip archive is empty.'],
    ['7z', '7z\xbc\xaf\x27\x1c\0\x04', 'This is a 7z archive. Unpack it and drop the file inside.'],
    ['RAR', 'Rar!\x1a\x07\x01\0', 'This is a RAR archive. Unpack it and drop the file inside.'],
    ['Word', zip('[Content_Types].xml', 'word/document.xml'), `This is a Word document, not a table. ${asCsv}`],
    ['presentation', zip('[Content_Types].xml', 'ppt/slides.xml'), `This is a presentation, not a table. ${asCsv}`],
    [
      'OpenDocument',
      `${zip('mimetype')}application/vnd.oasis.opendocument.spreadsheet`,
      `This is an OpenDocument spreadsheet. ${resave}`,
    ],
    ['Numbers', zip('Index/Document.iwa'), `This is a Numbers document. ${resave}`],
    [
      'binary workbook',
      zip('[Content_Types].xml', 'xl/workbook.bin'),
      `This is a binary Excel workbook (.xlsb). ${resave}`,
    ],
    ['old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', `This is an old Excel workbook (.xls). ${resave}`, 'a.xls'],
    [
      'workbook with a password',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0',
      `This workbook is protected by a password, or an old one under a new name. ${resave}`,
      'a.xlsx',
    ],
    ['old Word', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', `This is a Word document, not a table. ${asCsv}`, 'a.doc'],
    [
      'OpenDocument text',
      `${zip('mimetype')}application/vnd.oasis.opendocument.text`,
      `This is a text document (OpenDocument), not a table. ${asCsv}`,
      'a.odt',
    ],
    [
      'dBASE',
      `\x03\x7c\x01\x1f\x02\0\0\0\x41\0\x2a\0${'\0'.repeat(20)}NAME\0\0\0\0\0\0\0C${'\0'.repeat(20)}\x0d Asha`,
      `This is a dBASE table (.dbf). ${resave}`,
      'a.dbf',
    ],
    [
      'Visual FoxPro',
      `\x30\x18\x0c\x05\x02\0\0\0\x61\x01\x2a\0${'\0'.repeat(17)}\x03\0\0NAME${'\0'.repeat(28)}\x0d`,
      `This is a dBASE table (.dbf). ${resave}`,
      'a.dbf',
    ],
    ['Access', '\0\x01\0\0Standard ACE DB\0', `This is an Access database. ${asCsv}`],
    [
      'Outlook data',
      '!BDN\x01\x02\x03\x04',
      'This is an Outlook data file. In Outlook, export the contacts as CSV and drop that here.',
    ],
    ['workbook of 1995', '\x09\x08\x08\0\0\x05\x10\0', `This is an old Excel workbook (.xls). ${resave}`, 'a.xls'],
    [
      'mail',
      'Return-Path: <a@x.in>\r\nReceived: from x\r\n by y\r\nSubject: Hi\r\n\r\n',
      'This is a saved e-mail, not a table. Save the file that is attached to it and drop that here.',
      'a.eml',
    ],
    ['LDIF', 'dn: cn=Asha,dc=x\nobjectClass: person\n', `This is an LDIF address book. ${asCsv}`],
    ['SQL', '-- MySQL dump\n\nCREATE TABLE `c` (\n', `This is a database dump (SQL), not a table. ${asCsv}`],
    ['SYLK', 'ID;PWXL;N;E\r\nP;PGeneral\r\n', `This is a SYLK sheet (.slk). ${resave}`, 'a.slk'],
    ['SQLite', 'SQLite format 3\0\x10\0', `This is a database (SQLite), not a table. ${asCsv}`],
    ['JSON object', '{"contacts": [\n', `This is JSON, not a table. ${asCsv}`],
    ['JSON array', '[\n  {"name": "Asha"}', `This is JSON, not a table. ${asCsv}`],
    ['HTML', '\n<!DOCTYPE html><html>', `This is a web page (HTML), whatever its name says. ${resave}`, 'a.xls'],
    ['HTML table', '<table border=1><tr>', `This is a web page (HTML), whatever its name says. ${resave}`, 'a.xls'],
    ['XML', '<?xml version="1.0"?><Workbook>', `This is XML, not a table. ${resave}`],
    ['RTF', '{\\rtf1\\ansi', `This is a text document (RTF), not a table. ${asCsv}`],
    ['calendar', 'BEGIN:VCALENDAR\r\n', `This is a calendar, not a table. ${asCsv}`],
    ['program', 'MZ\x90\0\x03\0\0\0', `This is a program, not a table. ${asCsv}`],
    [
      'UTF-32',
      '\xff\xfe\0\0N\0\0\0',
      'This text is in UTF-32, which no browser reads. Save it as UTF-8 and drop that here.',
    ],
    ['noise', noise, `This is not text, and no kind of file that Kith knows. ${asCsv}`],
    ['packed noise', deflateRawSync(noise), `This is not text, and no kind of file that Kith knows. ${asCsv}`],
    ['zeros', new Uint8Array(500), `This is not text, and no kind of file that Kith knows. ${asCsv}`],
  ])('%s', (_, content, message, fileName) => {
    expect(kindOf(content, fileName, content.length === 500 ? 1000 : undefined)).toBe(message);
  });

  it('noise is read all the same in an encoding that the person chose', () => {
    expect(fileKind(noise, noise.length, 'a.csv', 'utf-16be').kind).toBe('text');
    expect(fileKind(latin1('%PDF-1.7'), 8, 'a.csv', 'utf-16be').kind).toBe('refused');
    expect(fileKind(noise, noise.length, 'a.csv')).toMatchObject({ kind: 'refused', encoding: true });
    expect(fileKind(latin1('%PDF-1.7'), 8, 'a.csv')).not.toHaveProperty('encoding');
  });

  it('of any bytes gives an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.string({ maxLength: 8 }), (bytes, name) => {
        const found = fileKind(bytes, bytes.length, name);
        if (found.kind === 'refused') expect(sayMessage({ id: 'file-refused', is: found.is })).toMatch(/^[A-Z].*\.$/);
        else expect(['text', 'xlsx', 'vcard']).toContain(found.kind);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });
});
