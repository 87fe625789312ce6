/**
 * The contacts that the latest import added, as a filter: they all bear the moment of the import as Created At, and nothing was created
 * since. Null where the count does not agree (restored dates, a change from another tab): then the list is shown by Created At.
 */
import { EVERYTHING, type Filter } from '../domain/filter.ts';
import type { KithApi } from '../worker/contract/api.ts';

type Api = Pick<KithApi, 'view' | 'rows' | 'closeView' | 'count'>;

export async function addedContacts(api: Api, added: number): Promise<Filter | null> {
  const view = await api.view({ filter: EVERYTHING, search: '', sort: { field: 'createdAt', descending: true } });
  const [newest] = await api.rows(view.id, 0, 1);
  api.closeView(view.id);
  const at = newest?.contact.createdAt ?? 0;
  if (at === 0) return null;
  const filter: Filter = { kind: 'is', field: 'createdAt', op: 'between', from: at, to: at };
  return (await api.count(filter, '')) === added ? filter : null;
}
