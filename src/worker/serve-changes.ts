/** Changes that a person makes by hand: to contacts, tags, attributes, segments, settings. */
import { contactAt } from '../base/contact-row.ts';
import type { Draft } from '../base/draft.ts';
import type { Contact } from '../domain/contact.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { changeAttribute, previewType } from './changes/attributes.ts';
import { bulkEdit } from './changes/bulk.ts';
import { type CleanEdits, cleanEdits } from './changes/clean-edits.ts';
import { createContact } from './changes/create.ts';
import { CONTACT_GONE, editContact } from './changes/edit.ts';
import { editMany } from './changes/edit-many.ts';
import { mergeContacts } from './changes/merge.ts';
import { identityConflicts } from './changes/identity-conflicts.ts';
import type { Outcome } from './changes/outcome.ts';
import { changeSegment } from './changes/segments.ts';
import { changeConsentWords, changeDefaultCountry } from './changes/settings.ts';
import { changeTag, tagsNamed } from './changes/tags.ts';
import type { ChangesApi, ContactEdits, EditResult, FieldProblem, MergeRequest } from './contract/changes.ts';
import type { Core } from './core.ts';

const LIST_CLOSED = fail('gone', { id: 'list-gone', then: 'choose' });

export function serveChanges(core: Core): ChangesApi {
  return {
    create: (edits) =>
      edited(core, { ...edits, name: edits.name ?? '' }, null, (draft, clean) =>
        createContact(draft, clean, core.now()),
      ),
    edit: (id, edits) => edited(core, edits, id, (draft, clean) => ({ id, outcome: editContact(draft, id, clean) })),
    async editMany(edits) {
      let problems: ReturnType<typeof editMany>['problems'] = [];
      await core.plans();
      const changed = await core.change((draft) => {
        const made = editMany(draft, core.base.index, core.phones(), edits);
        problems = made.problems;
        return made.outcome;
      });
      if (!changed.ok) return changed;
      return ok(problems.length > 0 ? { kind: 'problems', problems } : { kind: 'saved', ...changed.value });
    },
    async bulk(selection, edit) {
      await core.listed(selection);
      return core.change((draft) => {
        const chosen = core.chosen(selection, draft.base);
        return chosen === null ? LIST_CLOSED : bulkEdit(draft, chosen, edit);
      });
    },
    async merge(request) {
      await core.plans();
      return core.change((draft) => merge(core, draft, request));
    },
    tag: (change) => core.change((draft) => changeTag(draft, change)),
    attribute: (change) => core.change((draft) => changeAttribute(draft, change)),
    attributeTypePreview: async (id, type, options) => previewType(core.snapshot, id, type, options),
    async segment(change) {
      let segment: ReturnType<typeof changeSegment>['segment'] = null;
      const changed = await core.change((draft) => {
        const made = changeSegment(draft, change);
        segment = made.segment;
        return made.outcome;
      });
      return changed.ok ? ok({ ...changed.value, segment }) : changed;
    },
    setConsentWords: (words) => core.change((draft) => changeConsentWords(draft, words)),
    setDefaultCountry: (country) => core.change((draft) => changeDefaultCountry(draft, country)),
  };
}

/** `id` null: the contact is yet to be made. */
async function edited(
  core: Core,
  edits: ContactEdits,
  id: number | null,
  make: (draft: Draft, clean: CleanEdits) => { readonly id: number; readonly outcome: Outcome },
): Promise<Result<EditResult>> {
  let problems: readonly FieldProblem[] = [];
  let about = id ?? -1;
  await core.plans();
  const changed = await core.change((draft) => {
    const contact = id === null ? null : contactAt(draft.base, id);
    if (id !== null && contact === null) return CONTACT_GONE;
    const named = tagsNamed(draft, edits.newTags ?? []);
    if (!named.ok) return named;
    const asked: ContactEdits =
      named.value.length === 0 ? edits : { ...edits, tags: [...(edits.tags ?? contact?.tags ?? []), ...named.value] };
    const checked = check(core, draft, asked, contact === null ? [] : [contact]);
    problems = checked.problems;
    if (problems.length > 0) return ok(null);
    const made = make(draft, checked.edits);
    about = made.id;
    return made.outcome;
  });
  if (!changed.ok) return changed;
  if (problems.length > 0) return ok({ kind: 'problems', problems });
  const { state, entry } = changed.value;
  return ok(entry === null ? { kind: 'unchanged', id: about } : { kind: 'saved', state, entry, id: about });
}

/** `own`: contacts that may have the identities already, the first one's being the stored ones. */
function check(
  core: Core,
  draft: Draft,
  edits: ContactEdits,
  own: readonly Contact[],
): { readonly edits: CleanEdits; readonly problems: readonly FieldProblem[] } {
  const cleaned = cleanEdits(edits, draft.catalog, core.phones(), own[0]?.phone ?? 0);
  const conflicts = identityConflicts(draft.base, () => core.base.index, cleaned.edits, own);
  return { ...cleaned, problems: [...cleaned.problems, ...conflicts] };
}

function merge(core: Core, draft: Draft, { keep, drop, values }: MergeRequest): Outcome {
  const dropped = [...new Set(drop)].filter((id) => id !== keep);
  const own = [keep, ...dropped].flatMap((id) => contactAt(draft.base, id) ?? []);
  if (own[0]?.id !== keep || own.length < 2) return CONTACT_GONE;
  const named = tagsNamed(draft, values.newTags ?? []);
  if (!named.ok) return named;
  const joined = own.flatMap(({ tags }) => tags);
  const asked: ContactEdits =
    named.value.length === 0 ? values : { ...values, tags: [...(values.tags ?? joined), ...named.value] };
  const checked = check(core, draft, asked, own);
  const [problem] = checked.problems;
  if (problem !== undefined) return fail('refused', problem.message);
  const contacts = mergeContacts(draft, keep, dropped, checked.edits);
  return ok({ kind: 'merge', name: checked.edits.name ?? own[0].name, contacts });
}
