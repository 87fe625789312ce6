/**
 * [K8] Who is erased out of campaigns. What a campaign did is not changed by it: the recipient stays as a number in its counts, without name,
 * number, values or the message's id. Who was not written to yet is left out: there is no number any more.
 */
import { type Campaign, idsOfRuns, runsOf } from '../../domain/campaign/campaign.ts';
import { LEFT_OUT, STAGE } from '../../domain/campaign/recipient.ts';
import type { Erasing } from '../erase/erasing.ts';
import { type Column, intAt } from '../column.ts';
import { type ColumnKey, intColumn, type Page } from '../page.ts';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from './columns.ts';
import { DELIVERIES_NAME, DELIVERY, FROZEN } from './recipient-columns.ts';

const NO_NUMBER = LEFT_OUT.indexOf('no-number');

export const erasingDeliveries: Erasing<Page> = {
  slots(page, _no, contacts) {
    const column = intColumn(page, DELIVERY.contact);
    const found: number[] = [];
    for (let slot = 0; slot < page.slots; slot++) if (contacts.has(intAt(column, slot))) found.push(slot);
    return found;
  },
  without(page, _no, slots) {
    const stages = page.columns.get(DELIVERY.stage);
    const unwritten = slots.filter((slot) => [STAGE.prepared, STAGE.skipped].includes(numberAt(stages, slot)));
    const columns = new Map(page.columns);
    change(columns, page, DELIVERY.messageId, slots, '');
    change(columns, page, DELIVERY.stage, unwritten, STAGE.leftOut);
    change(columns, page, DELIVERY.code, unwritten, NO_NUMBER);
    return { ...page, columns };
  },
};

export const erasingFrozen: Erasing<Page> = {
  as: DELIVERIES_NAME,
  slots: () => [],
  names: (page, slots) =>
    slots.map((slot) => textOf(page.columns.get(FROZEN.name), slot)).filter((name) => name !== ''),
  without(page, _no, slots) {
    const columns = new Map(page.columns);
    for (const [key, { kind }] of page.columns) change(columns, page, key, slots, kind === 'text' ? '' : 0);
    return { ...page, columns };
  },
};

/** Those that were chosen one by one. */
export const erasingCampaigns: Erasing<{ readonly campaign: Campaign }> = {
  slots: ({ campaign: { audience } }, _no, contacts) =>
    audience.kind === 'chosen' && idsOfRuns(audience.runs).some((id) => contacts.has(id)) ? [0] : [],
  without({ campaign }, _no, _slots, contacts) {
    const { audience } = campaign;
    if (audience.kind !== 'chosen') return { campaign };
    const runs = runsOf(idsOfRuns(audience.runs).filter((id) => !contacts.has(id)));
    return { campaign: { ...campaign, audience: { ...audience, runs } } };
  },
};

/** Sets a value in these slots of a column. */
function change(
  columns: Map<ColumnKey, Column>,
  page: Page,
  key: ColumnKey,
  slots: readonly number[],
  value: number | '',
): void {
  const column = page.columns.get(key);
  if (slots.length === 0 || (column === undefined && (value === '' || value === 0))) return;
  const changed = value === '' ? texts(column, page.slots, slots) : numbers(column, page.slots, slots, value);
  if (changed === null) columns.delete(key);
  else columns.set(key, changed);
}

function texts(column: Column | undefined, length: number, slots: readonly number[]): Column | null {
  const values = Array.from({ length }, (_, slot) => textOf(column, slot));
  for (const slot of slots) values[slot] = '';
  return textsColumn(values);
}

function numbers(column: Column | undefined, length: number, slots: readonly number[], value: number): Column | null {
  const values = Float64Array.from({ length }, (_, slot) => numberAt(column, slot));
  for (const slot of slots) values[slot] = value;
  return column?.kind === 'num' ? numbersColumn(values) : intsColumn(values);
}
