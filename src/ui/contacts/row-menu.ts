/** What can be done with one contact from its row, and with the cell that the menu was opened on. */
import Ban from '@lucide/svelte/icons/ban';
import Check from '@lucide/svelte/icons/check';
import Eraser from '@lucide/svelte/icons/eraser';
import ListFilter from '@lucide/svelte/icons/list-filter';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Pencil from '@lucide/svelte/icons/pencil';
import SquareCheck from '@lucide/svelte/icons/square-check';
import Trash from '@lucide/svelte/icons/trash-2';
import { withItem } from '../../app/filter-tree.ts';
import type { Kith } from '../../app/kith.svelte.ts';
import { whatsAppHref } from '../../app/links.ts';
import { isolated } from '../../domain/text.ts';
import { rowMenuText as words } from '../../text/row-menu.ts';
import type { BulkEdit } from '../../worker/contract/changes.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import type { MenuItem } from '../kit/menu.ts';
import type { ContactColumn } from './columns.ts';
import { sameValue } from './same-value.ts';

/** `edit`: opens the editor of the cell. `erase`: asks whether to erase the contact for good. */
export function rowMenu(
  kith: Kith,
  row: Row,
  column: ContactColumn | undefined,
  edit: () => void,
  erase: () => void,
): readonly MenuItem[] {
  const { contact } = row;
  const { contacts: list } = kith;
  const bulk = (change: BulkEdit): void =>
    void kith.changes.run(kith.api.bulk({ kind: 'ids', ids: [contact.id] }, change));
  const same = column && sameValue(row, column.field, kith.base.catalog);
  const ofCell: MenuItem[] = [];
  if (column?.editable)
    ofCell.push({ id: 'edit', label: words.edit(isolated(column.label)), icon: Pencil, keys: 'f2', onselect: edit });
  if (column && same) {
    ofCell.push({
      id: 'filter',
      label: words.filter(isolated(column.label)),
      icon: ListFilter,
      onselect: () => list.setFilter(withItem(list.filter, same)),
    });
  }
  return [
    {
      id: 'open',
      label: words.open,
      icon: PanelRight,
      keys: 'shift+enter',
      onselect: () => kith.openContact(contact.id),
    },
    {
      id: 'whatsapp',
      label: words.whatsApp,
      icon: MessageCircle,
      disabled: contact.phone === 0,
      onselect: () => void window.open(whatsAppHref(contact.phone), '_blank', 'noopener,noreferrer'),
    },
    ...(ofCell.length > 0 ? [{ separator: true } as const, ...ofCell] : []),
    { separator: true },
    {
      id: 'select',
      label: list.selection.has(contact.id) ? words.deselect : words.select,
      icon: SquareCheck,
      keys: 'space',
      onselect: () => list.selection.toggle(contact.id),
    },
    contact.optedOut
      ? { id: 'optIn', label: words.optIn, icon: Check, onselect: () => bulk({ kind: 'optIn' }) }
      : { id: 'optOut', label: words.optOut, icon: Ban, onselect: () => bulk({ kind: 'optOut' }) },
    { separator: true },
    { id: 'delete', label: words.delete, icon: Trash, danger: true, onselect: () => bulk({ kind: 'delete' }) },
    { id: 'erase', label: words.erase, icon: Eraser, danger: true, onselect: erase },
  ];
}
