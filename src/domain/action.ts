/** What a commit did, in data; [H1] history shows it in words (domain/describe-action.ts). */
import type { NoteCount } from './notes.ts';
import type { ImportCounts, KindCount } from './report.ts';

export type Action =
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly counts: ImportCounts;
      readonly problems: readonly KindCount[];
      /** [I14] Imports of older versions have none. */
      readonly notes?: readonly NoteCount[];
    }
  | { readonly kind: 'sample'; readonly contacts: number }
  /** What an open page still held, when it was no longer stored. */
  | { readonly kind: 'putBack'; readonly contacts: number }
  | { readonly kind: 'create'; readonly name: string }
  /** One contact; `fields` in words a person knows (`City`, `Name`). */
  | { readonly kind: 'edit'; readonly name: string; readonly fields: readonly string[] }
  /** Several contacts, each to values of its own: what was pasted into the list. */
  | { readonly kind: 'paste'; readonly contacts: number; readonly fields: readonly string[] }
  | { readonly kind: 'merge'; readonly name: string; readonly contacts: number }
  | { readonly kind: 'delete'; readonly contacts: number; readonly name: string | null }
  | { readonly kind: 'addTags' | 'removeTags'; readonly tags: readonly string[]; readonly contacts: number }
  | { readonly kind: 'setField'; readonly field: string; readonly value: string; readonly contacts: number }
  | { readonly kind: 'optOut' | 'optIn'; readonly contacts: number }
  | {
      readonly kind: 'tag';
      readonly did: 'create' | 'rename' | 'recolor' | 'merge' | 'delete' | 'rules' | 'order';
      readonly name: string;
      readonly to?: string;
      readonly contacts: number;
    }
  | {
      readonly kind: 'attribute';
      readonly did: 'create' | 'rename' | 'delete' | 'type' | 'options' | 'show';
      readonly name: string;
      readonly to?: string;
      readonly contacts: number;
    }
  | { readonly kind: 'segment'; readonly did: 'create' | 'update' | 'rename' | 'delete'; readonly name: string }
  | { readonly kind: 'settings'; readonly what: string }
  /** 'bringBack': what was undone is done once more, on top of what was done since. */
  | {
      readonly kind: 'revert' | 'bringBack';
      readonly of: number;
      readonly what: string;
      readonly contacts: number;
      readonly kept: number;
    };

/** Contacts that the commit created, changed or deleted. */
export function contactsOf(action: Action): number {
  switch (action.kind) {
    case 'import':
      return action.counts.added + action.counts.updated;
    case 'create':
    case 'edit':
      return 1;
    case 'segment':
    case 'settings':
      return 0;
    default:
      return action.contacts;
  }
}
