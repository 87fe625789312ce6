/** [B1] Freezes a campaign: who is written to, with which values, and who is not, and why. One change of the base. */
import { intsColumn, numbersColumn, textsColumn } from '../../base/campaign/columns.ts';
import { DELIVERIES, DELIVERY, FROZEN, RECIPIENTS } from '../../base/campaign/recipient-pages.ts';
import type { Column } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { type Page, PAGE_SIZE } from '../../base/page.ts';
import type { Steps } from '../../base/sort/steps.ts';
import type { Prepared } from '../../domain/campaign/campaign.ts';
import { LEFT_OUT, STAGE } from '../../domain/campaign/recipient.ts';
import type { AudiencePass } from './audience-pass.ts';

export interface Frozen {
  readonly prepared: Prepared;
  /** Those who are written to. */
  readonly recipients: number;
}

/** Contacts a step: a millisecond or two. */
const STEP = 256;
/** Steps between two reports of progress. */
const QUIET = 64;

export interface Freezing {
  /** Of contacts, ascending. */
  readonly ids: Uint32Array;
  /** When, in milliseconds. */
  readonly at: number;
  readonly isWanted: () => boolean;
  /** So many contacts are done. */
  readonly onDone: (contacts: number) => void;
}

/** Recipients begin a page; a page's places that are left over are never used. null: it was not wanted any more. */
export function* freeze(
  draft: Draft,
  pass: AudiencePass,
  { ids, at, isWanted, onDone }: Freezing,
): Steps<Frozen | null> {
  const [frozen, deliveries] = [draft.list(RECIPIENTS), draft.list(DELIVERIES)];
  const page = new OpenPage(pass.values.length);
  const no = Math.ceil(deliveries.nextId / PAGE_SIZE);
  let count = 0;
  let recipients = 0;
  const close = (): void => {
    const made = page.close();
    const place = no + Math.floor((count - 1) / PAGE_SIZE);
    frozen.put(place, made.frozen);
    deliveries.put(place, made.delivery);
  };
  for (let i = 0; i < ids.length; i++) {
    if (i % (STEP * QUIET) === 0) onDone(i);
    if (i % STEP === STEP - 1) {
      yield;
      if (!isWanted()) return null;
    }
    const id = ids[i] ?? 0;
    if (!pass.read(id)) continue;
    const reason = pass.leftOut();
    page.add(pass, id, reason === null ? -1 : LEFT_OUT.indexOf(reason));
    if (reason === null) recipients++;
    count++;
    if (count % PAGE_SIZE === 0) close();
  }
  if (count % PAGE_SIZE !== 0) close();
  const first = no * PAGE_SIZE;
  for (const list of [frozen, deliveries]) list.giveIds(first + count - list.nextId);
  return { prepared: { at, first, count }, recipients };
}

class OpenPage {
  #phones: number[] = [];
  #names: string[] = [];
  readonly #values: string[][];
  #contacts: number[] = [];
  #stages: number[] = [];
  #codes: number[] = [];

  constructor(values: number) {
    this.#values = Array.from({ length: values }, () => []);
  }

  /** `reason` -1: it is written to. */
  add({ phone, name, values }: AudiencePass, id: number, reason: number): void {
    this.#phones.push(phone);
    this.#names.push(name);
    this.#values.forEach((column, i) => column.push(reason < 0 ? (values[i] ?? '') : ''));
    this.#contacts.push(id);
    this.#stages.push(reason < 0 ? STAGE.prepared : STAGE.leftOut);
    this.#codes.push(Math.max(0, reason));
  }

  close(): { readonly frozen: Page; readonly delivery: Page } {
    const slots = this.#phones.length;
    const frozen = pageOf(slots, [
      [FROZEN.phone, numbersColumn(this.#phones)],
      [FROZEN.name, textsColumn(this.#names)],
      ...this.#values.map((values, i) => [FROZEN.value + i, textsColumn(values)] as const),
    ]);
    const delivery = pageOf(slots, [
      [DELIVERY.contact, intsColumn(this.#contacts)],
      [DELIVERY.stage, intsColumn(this.#stages)],
      [DELIVERY.code, intsColumn(this.#codes)],
    ]);
    this.#phones = [];
    this.#names = [];
    this.#values.forEach((_, i) => (this.#values[i] = []));
    this.#contacts = [];
    this.#stages = [];
    this.#codes = [];
    return { frozen, delivery };
  }
}

const pageOf = (slots: number, columns: readonly (readonly [number, Column | null])[]): Page => ({
  slots,
  live: slots,
  columns: new Map(columns.flatMap(([key, column]) => (column === null ? [] : [[key, column] as const]))),
});
