/** [L1] What stands while the language is switched (failures, problems, notices, what was announced) is in the new language at once. */
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Kith } from '../../src/app/kith.svelte.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { fail } from '../../src/domain/result.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { speak } from '../../src/text/part.svelte.ts';
import ChangeType from '../../src/ui/attributes/ChangeType.svelte';
import EditOptions from '../../src/ui/attributes/EditOptions.svelte';
import NewAttribute from '../../src/ui/attributes/NewAttribute.svelte';
import AttributesPage from '../../src/ui/attributes/AttributesPage.svelte';
import MergeDialog from '../../src/ui/contact/MergeDialog.svelte';
import BulkDelete from '../../src/ui/contacts/BulkDelete.svelte';
import BulkSet from '../../src/ui/contacts/BulkSet.svelte';
import SegmentDialog from '../../src/ui/contacts/SegmentDialog.svelte';
import PruneDialog from '../../src/ui/history/PruneDialog.svelte';
import StorageCard from '../../src/ui/history/StorageCard.svelte';
import FileDrop from '../../src/ui/kit/FileDrop.svelte';
import MultiPick from '../../src/ui/kit/MultiPick.svelte';
import WipeDialog from '../../src/ui/settings/WipeDialog.svelte';
import KeywordField from '../../src/ui/tags/KeywordField.svelte';
import MergeTag from '../../src/ui/tags/MergeTag.svelte';
import NewTag from '../../src/ui/tags/NewTag.svelte';
import RulesDialog from '../../src/ui/tags/RulesDialog.svelte';
import TagsPage from '../../src/ui/tags/TagsPage.svelte';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { latinWords } from '../support/in-hindi.ts';
import { openKith } from '../support/kith-service.ts';
import WithKith from '../support/WithKith.svelte';
import { addAttribute, addTag } from '../worker/support/service.ts';

configure({ asyncUtilTimeout: 5000 });

const FULL = fail('full', { id: 'storage-full' });
const refused = async (): Promise<typeof FULL> => FULL;
/** Changes that the disk does not take. */
const failing = (): Partial<KithApi> => ({
  attribute: refused,
  bulk: refused,
  merge: refused,
  prune: refused,
  segment: refused,
  tag: refused,
  wipe: refused,
});

async function filled(api: KithApi): Promise<void> {
  await addTag(api, 'खास');
  await addTag(api, 'पुराने');
  await addAttribute(api, 'प्लान', 'choice', ['छोटा', 'बड़ा']);
  await addAttribute(api, 'रकम', 'number');
  await api.segment({ kind: 'create', name: 'नए लोग', filter: EVERYTHING, search: '' });
  for (const n of [1, 2]) await api.create({ name: `प्रिया ${n}`, phone: `987654321${n}` });
}

const press = async (name: string | RegExp, role = 'button'): Promise<void> => {
  const element = await screen.findByRole(role, { name });
  await waitFor(() => expect(element.hasAttribute('disabled')).toBe(false));
  await fireEvent.click(element);
};
const write = async (name: string, value: string): Promise<void> => {
  await fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value } });
};
const tagOf = (kith: Kith) => kith.base.catalog.tags[0];
const attributeOf = (kith: Kith) => kith.base.catalog.attributes[0];
const onclose = (): void => undefined;

interface Sibling {
  readonly what: string;
  readonly component: unknown;
  readonly props?: (kith: Kith) => object;
  /** Until something is said. */
  readonly act: (kith: Kith) => Promise<void>;
  /** What is said, in English. */
  readonly says: RegExp;
  readonly over?: Partial<KithApi>;
}

const full = new RegExp(sayMessage(FULL.failure.message).slice(0, 20));

const SIBLINGS: readonly Sibling[] = [
  {
    what: 'a tag that was not made',
    component: NewTag,
    act: async () => {
      await write('Name', 'नया');
      await press('Create');
    },
    says: full,
  },
  {
    what: 'a merge of tags that failed',
    component: MergeTag,
    props: (kith) => ({ tag: tagOf(kith), contacts: 0 }),
    act: async () => {
      await fireEvent.focus(screen.getByRole('combobox'));
      await fireEvent.click(screen.getByRole('combobox'));
      await press('पुराने', 'option');
      await press('Merge');
    },
    says: full,
  },
  {
    what: 'rules that were not saved',
    component: RulesDialog,
    props: (kith) => ({ tag: tagOf(kith) }),
    act: () => press('Save rules'),
    says: full,
  },
  {
    what: 'a tag that was not renamed',
    component: TagsPage,
    act: async () => {
      await press('Rename खास');
      const input = screen.getByRole('textbox', { name: 'Name of खास' });
      await fireEvent.input(input, { target: { value: 'और खास' } });
      await fireEvent.keyDown(input, { key: 'Enter' });
    },
    says: full,
  },
  {
    what: 'an attribute that was not renamed',
    component: AttributesPage,
    act: async () => {
      await press('Rename रकम');
      const input = screen.getByRole('textbox', { name: 'Name of रकम' });
      await fireEvent.input(input, { target: { value: 'कीमत' } });
      await fireEvent.keyDown(input, { key: 'Enter' });
    },
    says: full,
  },
  {
    what: 'a choice without options',
    component: NewAttribute,
    act: async () => {
      await press(/^Choice/, 'radio');
      await press('Create');
    },
    says: /at least one option/i,
  },
  {
    what: 'options that were not saved',
    component: EditOptions,
    props: (kith) => ({ attribute: attributeOf(kith) }),
    act: () => press('Save options'),
    says: full,
  },
  {
    what: 'an option that was moved',
    component: EditOptions,
    props: (kith) => ({ attribute: attributeOf(kith) }),
    act: () => press('Move option 2 up'),
    says: /बड़ा.* 1/,
  },
  {
    what: 'a type that was not changed',
    component: ChangeType,
    props: (kith) => ({ attribute: attributeOf(kith) }),
    act: async () => {
      await fireEvent.change(screen.getByRole('combobox', { name: 'New type' }), { target: { value: 'text' } });
      await waitFor(() =>
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Change type' }).disabled).toBe(false),
      );
      await press('Change type');
    },
    says: full,
  },
  {
    what: 'a bulk change that failed',
    component: BulkDelete,
    props: () => ({ count: 2, run: async () => () => sayMessage(FULL.failure.message) }),
    act: () => press('Delete 2 contacts'),
    says: full,
  },
  {
    what: 'a value that its field does not take',
    component: BulkSet,
    props: () => ({ count: 2, run: async () => undefined }),
    act: async (kith) => {
      await fireEvent.change(screen.getByRole('combobox', { name: 'Field' }), {
        target: { value: `@${kith.base.catalog.attributes[1]?.id}` },
      });
      await write('रकम', 'बहुत');
      await press('Set');
    },
    says: /number/i,
  },
  {
    what: 'a segment without a name',
    component: SegmentDialog,
    props: () => ({ segment: null }),
    act: () => press('Save'),
    says: /name/i,
  },
  {
    what: 'contacts that were not merged',
    component: MergeDialog,
    props: () => ({ ids: [0, 1] }),
    act: () => press('Merge'),
    says: full,
  },
  {
    what: 'a history that was not shortened',
    component: PruneDialog,
    props: () => ({ total: 100, onpruned: onclose }),
    act: async () => {
      await press('All but the latest', 'radio');
      await waitFor(() =>
        expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Forget/ }).disabled).toBe(false),
      );
      await press(/^Forget/);
    },
    says: full,
  },
  {
    what: 'a notice on storage',
    component: StorageCard,
    act: () => press(/Ask the browser|Keep/),
    says: /browser/i,
    over: { storage: async () => ({ baseBytes: 1e6, historyBytes: 2e6, used: 3e6, quota: 4e9, persisted: false }) },
  },
  {
    what: 'a base that was not deleted',
    component: WipeDialog,
    act: async () => {
      await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'delete everything' } });
      await press('Delete everything');
    },
    says: full,
  },
  {
    what: 'files that were taken',
    component: FileDrop,
    props: () => ({ onfiles: onclose }),
    act: async () => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('no input');
      await fireEvent.change(input, { target: { files: [new File(['x'], 'लोग.csv')] } });
    },
    says: /लोग/,
  },
  {
    what: 'a word that was added',
    component: KeywordField,
    props: () => ({ label: 'शब्द', value: [], onchange: onclose }),
    act: async () => {
      await write('शब्द', 'दाम');
      await fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    },
    says: /दाम/,
  },
  {
    what: 'a pick that was taken off',
    component: MultiPick,
    props: () => ({ label: 'टैग', options: [{ id: 1, label: 'खास' }], value: [1] }),
    act: () => press('Remove खास'),
    says: /खास/,
  },
  {
    what: 'a notice of what was undone',
    component: FileDrop,
    props: () => ({ onfiles: onclose }),
    act: (kith) => kith.changes.undo(),
    says: /Undone/,
  },
  {
    what: 'a notice of a failed change',
    component: FileDrop,
    props: () => ({ onfiles: onclose }),
    act: async (kith) => {
      await kith.changes.run(kith.api.tag({ kind: 'create', name: 'x', color: 'teal' }));
    },
    says: full,
  },
];

afterEach(async () => {
  cleanup();
  await speak('en', 'en-IN');
});

const spoken = (): string => document.body.textContent.replaceAll(/[⁦-⁩]/g, '');

test.each(SIBLINGS)('[L1] $what', async ({ component, props, act, says, over }) => {
  const { kith } = await openKith(filled, () => ({ ...failing(), ...over }));
  const given = { onclose, ...props?.(kith) };
  render(WithKith, { props: { kith, component: component as Component<never>, props: given } });
  await act(kith);
  await waitFor(() => expect(spoken()).toMatch(says));
  await speak('hi', 'hi-IN');
  expect(latinWords(document.body, ['delete everything', 'x', '.csv'])).toEqual([]);
  await speak('en', 'en-IN');
  await waitFor(() => expect(spoken()).toMatch(says));
});
