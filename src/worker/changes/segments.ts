/** [Q4] Saved segments. */
import type { Draft } from '../../base/draft.ts';
import { type Segment, segmentId } from '../../domain/catalog.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { cleanLine } from '../../domain/text.ts';
import type { SegmentChange } from '../contract/changes.ts';
import { cleanTitle, taken } from './names.ts';
import type { Outcome } from './outcome.ts';

/** `segment`: as it is after the change; null = deleted, or nothing was done. */
export function changeSegment(
  draft: Draft,
  change: SegmentChange,
): { readonly outcome: Outcome; readonly segment: Segment | null } {
  const { catalog } = draft;
  if (change.kind === 'create') {
    const name = freeName(draft, change.name, null);
    if (!name.ok) return { outcome: name, segment: null };
    const { filter } = change;
    const segment = { id: segmentId(catalog.nextId), name: name.value, filter, search: cleanLine(change.search) };
    draft.catalog = { ...catalog, segments: [...catalog.segments, segment], nextId: catalog.nextId + 1 };
    return { outcome: ok({ kind: 'segment', did: 'create', name: segment.name }), segment };
  }
  const segment = catalog.segments.find(({ id }) => id === change.id);
  if (segment === undefined) return { outcome: fail('gone', { id: 'segment-gone' }), segment: null };
  switch (change.kind) {
    case 'update':
      return put(draft, segment, { ...segment, filter: change.filter, search: cleanLine(change.search) }, 'update');
    case 'rename': {
      const name = freeName(draft, change.name, segment);
      if (!name.ok) return { outcome: name, segment };
      return put(draft, segment, { ...segment, name: name.value }, 'rename');
    }
    case 'delete':
      draft.catalog = { ...catalog, segments: catalog.segments.filter(({ id }) => id !== segment.id) };
      return { outcome: ok({ kind: 'segment', did: 'delete', name: segment.name }), segment: null };
  }
}

function put(
  draft: Draft,
  from: Segment,
  to: Segment,
  did: 'update' | 'rename',
): { readonly outcome: Outcome; readonly segment: Segment } {
  if (JSON.stringify(from) === JSON.stringify(to)) return { outcome: ok(null), segment: from };
  const segments = draft.catalog.segments.map((one) => (one.id === to.id ? to : one));
  draft.catalog = { ...draft.catalog, segments };
  return { outcome: ok({ kind: 'segment', did, name: to.name }), segment: to };
}

function freeName(draft: Draft, raw: string, self: Segment | null): Result<string> {
  const name = cleanTitle('segment', raw);
  if (!name.ok) return name;
  const other = draft.catalog.segments.find((segment) => segment.name === name.value && segment.id !== self?.id);
  return other === undefined ? name : taken('segment', name.value);
}
