/** [I10] What is no table at all: refused with a sentence that says what it seems to be. */
import { gzipSync } from 'node:zlib';
import { zip } from '../../support/zip.ts';
import type { GoldenInput } from './input.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

export const refused: readonly GoldenInput[] = [
  { name: 'refused-empty.csv', content: '' },
  { name: 'refused-white-space.csv', content: ' \n\t\n  \r\n' },
  { name: 'refused-one-line.csv', content: 'Dear all, please find the contacts attached.\n' },
  { name: 'refused-one-word.txt', content: 'contacts' },
  { name: 'refused-header-only.csv', content: 'Name,Mobile Number,Tags\n' },
  { name: 'refused-header-and-blanks.csv', content: 'Name,Mobile Number,Tags\n\n,,\n   \n' },
  { name: 'refused-image.csv', content: bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', zeros(40)) },
  { name: 'refused-photo.jpg', content: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', zeros(40)) },
  { name: 'refused-document.pdf', content: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n' },
  { name: 'refused-page.csv', content: '<!doctype html>\n<html><body><table><tr><td>Name</td></tr></table></body></html>\n' },
  { name: 'refused-data.json', content: '[{"name":"Mohit Dua","phone":"9876543452"}]\n' },
  { name: 'refused-data.xml', content: '<?xml version="1.0"?>\n<contacts><contact name="Mohit"/></contacts>\n' },
  { name: 'refused-calendar.ics', content: 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n' },
  { name: 'refused-packed.gz', content: new Uint8Array(gzipSync('Name,Mobile Number\nMohit Dua,9876543452\n')) },
  { name: 'refused-old-workbook.xls', content: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], zeros(500)) },
  { name: 'refused-locked-workbook.xlsx', content: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], zeros(500)) },
  { name: 'refused-letter.docx', content: zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }) },
  { name: 'refused-archive.zip', content: zip({ 'contacts.csv': 'Name,Mobile Number\nMohit Dua,9876543452\n' }) },
  { name: 'refused-noise.csv', content: Uint8Array.from({ length: 4000 }, (_, i) => ((i * 2654435761) >>> 13) & 0xff) },
];
