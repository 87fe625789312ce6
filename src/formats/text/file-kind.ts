/**
 * [I10] What a dropped file is, by its first bytes, not by its name: a table as text, a workbook, vCards, or something else, which is
 * refused with a sentence that says what it seems to be and what to do. Knows no more than the start: a text may still be no table.
 */
import type { RefusedFile } from '../../domain/message.ts';
import { decodeStart } from './decoder.ts';
import { detectEncoding } from './encoding.ts';

export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'vcard' }
  /** `encoding`: another encoding may read it. */
  | { readonly kind: 'refused'; readonly is: RefusedFile; readonly encoding?: true };

/** Bytes at an offset, and what such a file is. */
const signatures: readonly (readonly [offset: number, bytes: string, is: RefusedFile])[] = [
  [0, '%PDF', 'pdf'],
  [0, '\x89PNG', 'image'],
  [0, '\xff\xd8\xff', 'image'],
  [0, 'GIF8', 'image'],
  [0, 'II*\0', 'image'],
  [0, 'MM\0*', 'image'],
  [8, 'WEBP', 'image'],
  [4, 'ftypheic', 'image'],
  [4, 'ftypmif1', 'image'],
  [4, 'ftypavif', 'image'],
  [4, 'ftyp', 'video-or-sound'],
  [8, 'WAVE', 'sound'],
  [8, 'AVI ', 'video'],
  [0, 'OggS', 'sound'],
  [0, 'ID3', 'sound'],
  [0, '\x1aE\xdf\xa3', 'video'],
  [0, '\x1f\x8b', 'gzip'],
  [0, 'BZh', 'bzip2'],
  [0, '\xfd7zXZ\0', 'xz'],
  [0, '\x28\xb5\x2f\xfd', 'zstd'],
  [0, '7z\xbc\xaf\x27\x1c', '7z'],
  [0, 'Rar!\x1a', 'rar'],
  [0, 'SQLite format 3\0', 'sqlite'],
  [4, 'Standard ACE DB', 'access'],
  [4, 'Standard Jet DB', 'access'],
  [0, '!BDN', 'outlook'],
  [0, 'bplist00', 'plist'],
  [0, '\x09\x08\x10\0', 'xls'],
  [0, '\x09\x08\x08\0', 'xls'],
  [0, '\x09\x04\x06\0', 'xls'],
  [0, 'PAR1', 'parquet'],
  [0, '{\\rtf', 'rtf'],
  [0, 'MZ', 'program'],
  [0, '\x7fELF', 'program'],
];

/**
 * `head`: the first 4 KiB or more; `size`: of the file; the name decides only between what bytes cannot tell apart. `chosen`: an encoding
 * that the person chose: what does not look like text is read in it all the same.
 */
export function fileKind(head: Uint8Array, size: number, fileName: string, chosen?: string): FileKind {
  if (size === 0 || head.length === 0) return refused('empty');
  if (startsWith(head, 0, 'PK\x03\x04')) return zipKind(head, fileName);
  if (startsWith(head, 0, 'PK\x05\x06')) return refused('empty-zip');
  if (startsWith(head, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(fileName);
  if (isDbf(head)) return refused('dbf');
  // "BM" begins words too: what follows in an image is its size, and zeros.
  if (startsWith(head, 0, 'BM') && startsWith(head, 6, '\0\0\0\0')) return refused('image');
  const signature = signatures.find(([offset, bytes]) => startsWith(head, offset, bytes));
  if (signature !== undefined && !isPlainText(head, signature[1])) return refused(signature[2]);
  if (startsWith(head, 0, '\xff\xfe\0\0') || startsWith(head, 0, '\0\0\xfe\xff')) {
    return refused('utf-32');
  }
  const { encoding, bom } = detectEncoding(head);
  const text = decodeStart(chosen ?? encoding, head.subarray(bom));
  return textKind(text, size <= head.length, chosen !== undefined);
}

function textKind(text: string, whole: boolean, isText: boolean): FileKind {
  const start = text.trimStart();
  if (start.replaceAll('\0', '') === '' && whole) {
    return refused('blank');
  }
  // A text has some control characters at most (a stray NUL, a form feed).
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (!isText && (controls > 0.02 * text.length || text.split('\0').length - 1 > 0.3 * text.length)) {
    return { ...refused('unknown'), encoding: true };
  }
  if (/^BEGIN:VCARD\s*$/im.test(start.slice(0, 200)) && /^BEGIN:VCARD/i.test(start)) return { kind: 'vcard' };
  if (/^BEGIN:VCALENDAR/i.test(start)) return refused('calendar');
  if (/^<(?:!doctype html|html|head|body|table|meta)\b/i.test(start)) {
    return refused('html');
  }
  if (/^<\?xml|^<[a-z][\w:.-]*(?:\s[^<>]*)?>/i.test(start)) return refused('xml');
  const mail = /^(?:From \S+ .*\r?\n)?(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){2}/.test(start);
  if (mail && /^(?:MIME-Version|Message-ID|Received|Return-Path):/im.test(start.slice(0, 4096))) return refused('mail');
  if (/^(?:version: 1\s+)?dn: \w+=/i.test(start)) return refused('ldif');
  if (
    /^(?:-- |\/\*|SET |DROP |CREATE )[^]*?\b(?:CREATE TABLE|INSERT INTO)\b/.test(start.slice(0, 1 << 14)) ||
    /^INSERT INTO\b/.test(start)
  )
    return refused('sql');
  if (/^ID;P/.test(start)) return refused('sylk');
  if (isJson(start)) return refused('json');
  return { kind: 'text' };
}

/** `{"`, `[{`, `[[`, `[1` …: no table begins so, but for one whose header is in brackets. */
function isJson(start: string): boolean {
  return (
    /^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\}\s*$)/.test(start) ||
    /^\[\s*(?:\{\s*["}]|\[\s*["\d]|"(?:[^"\\]|\\.)*"\s*,|\d+\s*,|\]\s*$)/.test(start)
  );
}

function zipKind(head: Uint8Array, fileName: string): FileKind {
  const names = latin1(head);
  if (
    /\bxl\/|\[Content_Types\]\.xml/.test(names) &&
    !/\b(?:word|ppt)\//.test(names) &&
    !/\.(?:docx|pptx)$/i.test(fileName)
  ) {
    return names.includes('xl/workbook.bin') || /\.xlsb$/i.test(fileName) ? refused('xlsb') : { kind: 'xlsx' };
  }
  if (/\.xls[xm]$/i.test(fileName)) return { kind: 'xlsx' };
  if (/\bword\/|\.docx$/.test(names + fileName)) return refused('word');
  if (/\bppt\/|\.pptx$/.test(names + fileName)) return refused('presentation');
  if (names.includes('opendocument.text') || /\.odt$/i.test(fileName)) return refused('odt');
  if (/opendocument\.(?:presentation|graphics)/.test(names)) return refused('drawing');
  if (names.includes('application/epub+zip')) return refused('book');
  if (names.includes('opendocument.spreadsheet')) return refused('ods');
  if (names.includes('Index/Document.iwa') || /\.numbers$/i.test(fileName)) {
    return refused('numbers');
  }
  return refused('zip');
}

/** Version, a date, and sizes that fit each other. */
function isDbf(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head;
  const headerBytes = (head[8] ?? 0) + 256 * (head[9] ?? 0);
  const recordBytes = (head[10] ?? 0) + 256 * (head[11] ?? 0);
  return (
    [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb].includes(version) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    headerBytes > 32 &&
    recordBytes > 1 &&
    (headerBytes >= head.length || head[headerBytes - 1] === 0x0d || head.indexOf(0x0d, 32) > 0) &&
    head.subarray(12, 32).filter((byte) => byte < 0x20).length > 14
  );
}

/** The container of Excel up to 2003, of old Word, and of workbooks with a password. */
function compoundKind(fileName: string): FileKind {
  if (/\.(?:xlsx|xlsm|xlsb)$/i.test(fileName)) {
    return refused('locked-workbook');
  }
  if (/\.(?:doc|dot)$/i.test(fileName)) return refused('word');
  if (/\.(?:msg|ppt)$/i.test(fileName)) return refused('office');
  return refused('xls');
}

/** A signature of printable characters may stand in a table ("MZ", "ID3", "WAVE"): then all that follows is text. */
function isPlainText(head: Uint8Array, signature: string): boolean {
  if (/[^ -~]/.test(signature) || signature === '%PDF' || signature === '{\\rtf') return false;
  return head.subarray(0, 512).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function startsWith(head: Uint8Array, offset: number, bytes: string): boolean {
  for (let i = 0; i < bytes.length; i++) if (head[offset + i] !== bytes.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function refused(is: RefusedFile): Extract<FileKind, { kind: 'refused' }> {
  return { kind: 'refused', is };
}
