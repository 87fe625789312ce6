/**
 * [B4] What tools' reports write in a column of statuses. A word alone is a status (`Delivered`, `READ`), a code alone is a failure's; of a sentence
 * the first word that says something counts.
 */
import { type StatusName, statusNamed } from '../../domain/campaign/recipient.ts';
import { fold } from '../../domain/text.ts';

export type ReportedStatus =
  | { readonly kind: 'status'; readonly status: StatusName; /** Of a failure; 0 = none given. */ readonly code: number }
  | { readonly kind: 'replied' }
  /** Says that nothing was sent yet. */
  | { readonly kind: 'waiting' };

const WORDS: Readonly<Record<string, ReportedStatus['kind'] | StatusName>> = {
  accepted: 'sent', dispatched: 'sent', submitted: 'sent', success: 'sent', successful: 'sent', sent: 'sent', enviado: 'sent', gesendet: 'sent',
  delivered: 'delivered', received: 'delivered', entregado: 'delivered', entregue: 'delivered', zugestellt: 'delivered', terkirim: 'delivered',
  read: 'read', seen: 'read', opened: 'read', viewed: 'read', played: 'read', leido: 'read', lido: 'read', gelesen: 'read', dibaca: 'read',
  failed: 'failed', failure: 'failed', error: 'failed', undelivered: 'failed', rejected: 'failed', bounced: 'failed', invalid: 'failed',
  expired: 'failed', gagal: 'failed', fehlgeschlagen: 'failed', fallido: 'failed',
  replied: 'replied', reply: 'replied', responded: 'replied', answered: 'replied',
  pending: 'waiting', queued: 'waiting', scheduled: 'waiting', processing: 'waiting', enqueued: 'waiting', waiting: 'waiting',
  भेजा: 'sent', पहुंचा: 'delivered', पढ़ा: 'read', विफल: 'failed',
}; // prettier-ignore
const FOLDED = new Map(Object.entries(WORDS).map(([word, kind]) => [fold(word), kind]));
const CODE = /(?:^|\D)(368|80007|13\d{4})(?!\d)/;

/** null: it says nothing that is known. */
export function reportedStatus(cell: string): ReportedStatus | null {
  const text = cell.trim();
  if (text === '') return null;
  const code = Number(CODE.exec(text)?.[1] ?? 0);
  const words = fold(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
  const negated = words.some((word) => word === 'not' || word === 'un' || word === 'no');
  for (const word of words) {
    const kind = FOLDED.get(word);
    if (kind === undefined) continue;
    // `Not delivered` is a failure; `not read` and `not replied` say nothing of what did happen.
    if (negated && kind !== 'failed') return kind === 'sent' || kind === 'delivered' ? failed(code) : null;
    if (kind === 'replied' || kind === 'waiting') return { kind };
    const status = statusNamed(kind);
    return status === null || status === 'failed' ? failed(code) : { kind: 'status', status, code: 0 };
  }
  return code === 0 ? null : failed(code);
}

const failed = (code: number): ReportedStatus => ({ kind: 'status', status: 'failed', code });
