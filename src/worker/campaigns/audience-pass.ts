/** [B1] [B2] One pass over an audience: for each contact why it is left out, else its values. Columns are opened once a page. */
import { attributeAt } from '../../base/contact-row.ts';
import { intAt, numAt } from '../../base/column.ts';
import { NumberIndex } from '../../base/number-index.ts';
import {
  attributeKey,
  COLUMN,
  intColumn,
  isLive,
  numColumn,
  type Page,
  PAGE_SIZE,
  textColumn,
} from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { textReader } from '../../base/text-reader.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { reasonLeftOut, type Reasons } from '../../domain/campaign/left-out.ts';
import { LIMITS } from '../../domain/campaign/limits.ts';
import { type CampaignMessage, fieldTexts, messageFields } from '../../domain/campaign/message.ts';
import type { LeftOut } from '../../domain/campaign/recipient.ts';
import { messageValue } from '../../domain/campaign/value.ts';
import { attributeById } from '../../domain/catalog.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { partsReader } from './name-parts.ts';
import { type ValueWords } from './value-words.ts';

export interface PassDeps {
  readonly words: ValueWords;
  /** Marketing is not delivered to this number. */
  readonly isNotDelivered: (phone: number) => boolean;
}

type Read = (slot: number) => string;

/** What `read` found of the contact that it was called for last. */
export class AudiencePass {
  name = '';
  phone = 0;
  /** In the order of `messageFields`, with what stands in a field's place; null = nothing can. */
  readonly values: (string | null)[];
  /** Fields whose place was taken. */
  readonly filledIn: boolean[];
  readonly #snapshot: Snapshot;
  readonly #deps: PassDeps;
  readonly #fields;
  readonly #lengths: readonly {
    readonly fixed: number;
    readonly from: number;
    readonly to: number;
    readonly most: number;
  }[];
  readonly #isMarketing: boolean;
  /** Numbers that are written to, by their variant keys. */
  readonly #seen: NumberIndex;
  readonly #reasons: Reasons;
  #pageNo = -1;
  #page: Page | null = null;
  #slot = 0;
  #reads: readonly Read[] = [];
  #name: Read = () => '';

  /** `most`: contacts that it will read, at most. */
  constructor(snapshot: Snapshot, message: CampaignMessage, deps: PassDeps, most: number) {
    this.#snapshot = snapshot;
    this.#seen = new NumberIndex(most);
    this.#deps = deps;
    this.#fields = messageFields(message);
    this.values = this.#fields.map(() => null);
    this.filledIn = this.#fields.map(() => false);
    this.#isMarketing = message.kind === 'template' && message.category === 'marketing';
    this.#lengths = lengthsOf(message);
    this.#reasons = {
      'opted-out': () => intAt(this.#int(COLUMN.optedOut), this.#slot) === 1,
      'no-number': () => this.phone === 0,
      duplicate: () => this.#isDuplicate(),
      country: () => this.#isMarketing && this.#deps.isNotDelivered(this.phone),
      'missing-value': () => this.values.includes(null),
      'too-long': () => this.#isTooLong(),
    };
  }

  /** False where the contact is gone. Each is read once, in the order in which they are written to. */
  read(id: number): boolean {
    const no = Math.floor(id / PAGE_SIZE);
    if (no !== this.#pageNo) this.#open(no);
    this.#slot = id % PAGE_SIZE;
    if (this.#page === null || !isLive(this.#page, this.#slot)) return false;
    this.name = this.#name(this.#slot);
    this.phone = numAt(numColumn(this.#page, COLUMN.phone), this.#slot, 0);
    for (let i = 0; i < this.#fields.length; i++) {
      const value = this.#reads[i]?.(this.#slot) ?? '';
      this.filledIn[i] = value === '';
      this.values[i] = value === '' ? (this.#fields[i]?.fallback ?? null) : value;
    }
    return true;
  }

  /** Of the contact that was read; null: it is written to. */
  leftOut(): LeftOut | null {
    const reason = reasonLeftOut(this.#reasons, 0);
    if (reason === null) this.#seen.add(variantKey(this.phone), 0);
    return reason;
  }

  #isDuplicate(): boolean {
    return this.#seen.get(variantKey(this.phone)) >= 0;
  }

  #isTooLong(): boolean {
    return this.#lengths.some(({ fixed, from, to, most }) => {
      let length = fixed;
      for (let i = from; i < to; i++) length += this.values[i]?.length ?? 0;
      return length > most;
    });
  }

  #int(key: number): ReturnType<typeof intColumn> {
    return this.#page === null ? undefined : intColumn(this.#page, key);
  }

  #open(no: number): void {
    const page = this.#snapshot.pages[no] ?? null;
    this.#pageNo = no;
    this.#page = page;
    if (page === null) return;
    const { catalog } = this.#snapshot;
    const name = textReader(textColumn(page, COLUMN.name));
    this.#name = name;
    const parts = partsReader(page, name);
    this.#reads = this.#fields.map(({ field }): Read => {
      if (field === 'name') return (slot) => messageValue(name(slot));
      if (field === 'firstName') return (slot) => messageValue(parts(slot).first);
      if (field === 'lastName') return (slot) => messageValue(parts(slot).last);
      const attribute = attributeById(catalog, field.attribute);
      return attribute === undefined ? () => '' : attributeReader(page, attribute, this.#deps.words);
    });
  }
}

function attributeReader(page: Page, attribute: Attribute, words: ValueWords): Read {
  if (attribute.type === 'text' || attribute.type === 'choice') {
    const text = textReader(textColumn(page, attributeKey(attribute.id)));
    return (slot) => {
      const value = text(slot);
      return value === '' ? '' : words(attribute, value);
    };
  }
  return (slot) => {
    const value = attributeAt(page, attribute, slot);
    return value === null ? '' : words(attribute, value);
  };
}

/** Of body and header: what stands there always, which values, and how long they may be together. */
function lengthsOf(
  message: CampaignMessage,
): { readonly fixed: number; readonly from: number; readonly to: number; readonly most: number }[] {
  const most = {
    body: message.kind === 'text' ? LIMITS.freeText : LIMITS.body,
    header: LIMITS.header,
    button: Infinity,
  };
  let from = 0;
  return fieldTexts(message).map(({ where, text }) => {
    const fixed = text.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 0), 0);
    const to = from + text.filter(({ kind }) => kind === 'field').length;
    const one = { fixed, from, to, most: most[where] };
    from = to;
    return one;
  });
}
