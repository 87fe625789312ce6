/**
 * What there is to say of a failure, or of a value that is not taken: an id with its values. It is worded where it is shown, in the
 * person's language (text/say-message.ts); an id without words does not compile [L1].
 */
import type { Action } from './action.ts';
import type { MessageOf, NumberMessages } from './number-message.ts';

/** What bears a name of its own. */
export type Named = 'tag' | 'attribute' | 'segment' | 'campaign';

/** By id, the values that its words need; null = none. */
interface EditMessages {
  'no-country': { readonly country: string };
  'name-needed': { readonly of: Named };
  'name-too-long': { readonly of: Named; readonly most: number; readonly length: number };
  'name-taken': { readonly of: Named; readonly name: string };
  /** Of a tag that is renamed: they can be merged. */
  'tag-name-taken': { readonly name: string };
  'tag-name-bar': null;
  /** A variable of templates means the contact's name already. */
  'name-reserved': { readonly name: string };
  'tag-gone': null;
  'attribute-gone': null;
  'segment-gone': null;
  'contact-gone': null;
  'no-conversation': null;
  'list-gone': { readonly then: 'choose' | 'export' };
  'no-options': { readonly name: string };
  'option-needed': null;
  'merge-into-itself': null;
  'contact-name-needed': null;
  'one-number': null;
  /** Why a text is no value of an attribute (domain/read-attribute.ts). */
  'write-text': null;
  'write-number': null;
  'write-date': null;
  'write-yes-no': null;
  'no-such-option': null;
  /** Of what is typed in the page. */
  'no-such-tag': { readonly name: string };
  'field-fixed': null;
  'parts-outside': null;
  'not-saved': null;
  /** `name` '' = a contact without one. */
  'number-taken': { readonly name: string; readonly number: string };
  'number-twice': { readonly name: string };
  /** What a user id or a username looks like. */
  'user-id-not': null;
  'username-not': null;
  /** `identity`: the user id, or the username with its `@`; `name` as above. */
  'identity-taken': { readonly name: string; readonly identity: string };
  'identity-twice': { readonly name: string; readonly identity: string };
}

interface BaseMessages {
  cancelled: null;
  'base-changed': null;
  /** Other tabs write all the time. */
  'base-busy': null;
  vanished: null;
  'others-there': null;
  'nothing-to-undo': null;
  'nothing-to-redo': null;
  'undone-already': null;
  'done-already': null;
  /** `since`: how many changes were made after it, the latest of them `latest`. */
  'not-undone': { readonly meant: Action; readonly latest: Action; readonly since: number };
  /** `instead`: what was done after `meant` was undone (null: unknown), or, with `redoFirst`, what has to be redone before it. */
  'not-redone': { readonly meant: Action; readonly instead: Action | null; readonly redoFirst: boolean };
  'nothing-to-revert': null;
  'nothing-to-bring-back': null;
  'before-pruned': null;
  'before-unreadable': null;
  'latest-lost': null;
  'contacts-unreadable': { readonly affected: number; readonly of: number; readonly pages: number };
  'no-whole-state': null;
  /** [K4] */
  'restore-not-merged': null;
  'of-another-base': null;
  'campaigns-unreadable': { readonly pages: number };
  /** `atMost`: messages that stood on the damaged pages. */
  'messages-unreadable': { readonly atMost: number; readonly pages: number };
  'nothing-readable': null;
}

/** [K4] */
export interface BackupMessages {
  'nothing-to-back-up': null;
  'backup-cancelled': null;
  'backup-unreadable': { readonly pages: number };
  'backup-changed': null;
  'restore-cancelled': null;
  'not-a-backup': null;
  'backup-damaged': null;
  'backup-newer': null;
  'passphrase-needed': null;
  'passphrase-wrong': null;
  'folder-gone': null;
  'folder-not-allowed': null;
  'folder-empty': null;
  'folder-locked': null;
}

/** [K8] Its words come with the dialog (text/erase.ts). */
export interface EraseMessages {
  'erase-unreadable': null;
}

/** Of campaigns: what stands in the way of a step. */
interface CampaignFailures {
  'campaign-gone': null;
  /** It is prepared: what is frozen is not changed. */
  'campaign-prepared': null;
  'campaign-not-prepared': null;
  'campaign-message': null;
  'campaign-segment-broken': { readonly name: string };
  'campaign-nobody': null;
  /** [B3] Somebody else, another tab, has opened or skipped this one since. */
  'recipient-done': null;
  'recipient-opted-out': null;
  'nobody-to-export': null;
  'statuses-gone': null;
}

interface StorageMessages {
  'storage-full': null;
  'storage-outdated': null;
  'storage-unavailable': null;
  'storage-unopenable': null;
  'storage-no-room': null;
  'storage-newer': null;
  'storage-blocked': null;
  'storage-damaged': null;
  'storage-lost': null;
  'storage-empty': null;
  'head-lost': null;
  'https-needed': null;
  /** [K6] */
  'base-locked': null;
  'lock-wrong': null;
}

/** `reason`: as the browser says it, '' = it gives none. */
interface StartMessages {
  'worker-refused': { readonly reason: string };
  'worker-silent': { readonly seconds: number };
  'worker-broken': { readonly reason: string };
  'worker-failed': { readonly reason: string };
  'start-failed': { readonly reason: string };
}

export interface FileMessages {
  'file-refused': { readonly is: RefusedFile };
  'files-refused': { readonly files: readonly { readonly name: string; readonly message: Message }[] };
  'no-file': null;
  'file-empty': { readonly name: string };
  'no-contacts': { readonly name: string };
  'no-rows': { readonly name: string; readonly first: string };
  'too-many-columns': { readonly name: string; readonly most: number };
  'line-too-long': { readonly name: string };
  'sheet-row-too-long': { readonly name: string };
  'workbook-damaged': null;
  'workbook-too-large': null;
  'workbook-without-sheet': null;
  'zip-damaged': null;
  'no-import': null;
  'import-stale': null;
  'import-cancelled': null;
  /** `file` '' = there is only one. */
  'column-needed': { readonly holds: 'phone' | 'name'; readonly file: string };
  'no-columns': null;
  'export-cancelled': null;
  'file-disk-full': null;
  'file-not-allowed': null;
  'file-not-written': null;
}

/** What a file is that is no table, as its first bytes tell (formats/text/file-kind.ts). */
export type RefusedFile =
  | 'pdf'
  | 'image'
  | 'video-or-sound'
  | 'sound'
  | 'video'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'rar'
  | 'zip'
  | 'empty-zip'
  | 'sqlite'
  | 'access'
  | 'outlook'
  | 'plist'
  | 'xls'
  | 'xlsb'
  | 'locked-workbook'
  | 'parquet'
  | 'rtf'
  | 'program'
  | 'empty'
  | 'blank'
  | 'dbf'
  | 'utf-32'
  | 'unknown'
  | 'calendar'
  | 'html'
  | 'xml'
  | 'mail'
  | 'ldif'
  | 'sql'
  | 'sylk'
  | 'json'
  | 'word'
  | 'presentation'
  | 'odt'
  | 'drawing'
  | 'book'
  | 'ods'
  | 'numbers'
  | 'office';

/** Of changes, the base, its storage and the start. */
export interface ChangeMessages extends EditMessages, BaseMessages, CampaignFailures, StorageMessages, StartMessages {}

interface Messages extends ChangeMessages, FileMessages, BackupMessages, EraseMessages, NumberMessages {}

export type Message = MessageOf<Messages>;
