/** [P11] Columns of WhatsApp's own ids: their numbers bear the calling code without a plus. */
import type { ColumnMapping } from '../../domain/mapping.ts';
import { headerKey } from './header-key.ts';

const WHATSAPP_ID =
  /^(?:wa|whats ?app)(?: (?:user|contact|recipient|sender|customer))? ?(?:id|jid)$|^(?:jid|remote jid|remotejid|chat ?id|recipient id|wa_?id)$/;

/** The mapping of a number column, with what its header says of its numbers. */
export function withCodeUse(mapping: ColumnMapping, header: string): ColumnMapping {
  const isId = mapping.to === 'field' && mapping.field === 'phone' && WHATSAPP_ID.test(headerKey(header));
  return isId ? { ...mapping, code: 'always' } : mapping;
}
