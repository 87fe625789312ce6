/**
 * [D1] One contact being edited, or a new one. What a person typed stays until it is saved or given up: a refused value, a failed write
 * and a change from elsewhere all leave it in the form.
 */
import type { AttributeId } from '../../domain/attribute.ts';
import type { Kith } from '../../app/kith.svelte.ts';
import type { Message } from '../../domain/message.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { sayMessage } from '../../text/say-message.ts';
import type { FieldProblem } from '../../worker/contract/changes.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import {
  BLANK_VALUES,
  changedKeys,
  editsOf,
  type FormKey,
  type FormValues,
  type PlainKey,
  rebase,
  valuesOf,
} from './form-values.ts';

type Api = Pick<Kith, 'base' | 'changes' | 'format'>;
type ProblemField = FieldProblem['field'];

export class ContactForm {
  /** null: the contact is yet to be made. */
  readonly id: number | null;
  readonly #kith: Api;
  #start = $state.raw<FormValues>(BLANK_VALUES);
  #values = $state.raw<FormValues>(BLANK_VALUES);
  #problems = $state.raw<ReadonlyMap<ProblemField, FieldProblem>>(new Map());
  #followed = $state.raw<readonly FormKey[]>([]);
  #clashes = $state.raw<readonly FormKey[]>([]);
  #failure = $state.raw<Message | null>(null);
  #saving = $state(false);
  #gone = $state(false);
  #dirty = $derived(changedKeys(this.#start, this.#values).length > 0);

  /** `values`: typed before, over the contact as it is. */
  constructor(kith: Api, row: Row | null, values?: FormValues) {
    this.#kith = kith;
    this.id = row?.contact.id ?? null;
    this.#start = row === null ? BLANK_VALUES : valuesOf(row, kith.base.catalog, kith.format.habits);
    this.#values = values ?? this.#start;
  }

  get values(): FormValues {
    return this.#values;
  }
  /** Something was changed that is not saved. */
  get dirty(): boolean {
    return this.#dirty;
  }
  get saving(): boolean {
    return this.#saving;
  }
  /** Why the last try to save failed as a whole; '' = it did not. */
  get failure(): string {
    return this.#failure === null ? '' : sayMessage(this.#failure);
  }
  /** The contact was deleted meanwhile. */
  get gone(): boolean {
    return this.#gone;
  }
  /** Fields that were changed elsewhere and show their new value. */
  get followed(): readonly FormKey[] {
    return this.#followed;
  }
  /** Fields that were changed here and, differently, elsewhere. */
  get clashes(): readonly FormKey[] {
    return this.#clashes;
  }

  problem(field: ProblemField): FieldProblem | undefined {
    return this.#problems.get(field);
  }
  /** Why a field was refused. */
  said(field: ProblemField): string | undefined {
    const problem = this.#problems.get(field);
    return problem && sayMessage(problem.message);
  }
  /** Fields that were refused, in the order of the form. */
  get problems(): readonly FieldProblem[] {
    return [...this.#problems.values()];
  }

  set<K extends PlainKey>(key: K, value: FormValues[K]): void {
    this.#values = { ...this.#values, [key]: value };
    this.#forget(key === 'first' || key === 'last' ? 'nameParts' : key);
  }

  setAttribute(id: AttributeId, text: string): void {
    this.#values = { ...this.#values, attributes: new Map(this.#values.attributes).set(id, text) };
    this.#forget(id);
  }

  /** The contact as it is now, null = deleted: untouched fields follow it, what was typed stays. */
  follow(row: Row | null): void {
    if (this.#saving || this.id === null) return;
    this.#gone = row === null;
    if (row === null) return;
    const theirs = valuesOf(row, this.#kith.base.catalog, this.#kith.format.habits);
    const { values, followed, clashes } = rebase(this.#start, this.#values, theirs);
    this.#start = theirs;
    this.#values = values;
    if (followed.length > 0) this.#followed = [...new Set([...this.#followed, ...followed])];
    this.#clashes = [...new Set([...this.#clashes, ...clashes])].filter((key) =>
      changedKeys(theirs, values).includes(key),
    );
  }

  /** Gives up what was typed for the contact as it is now. */
  reload(): void {
    this.#values = this.#start;
    this.keep();
    this.#problems = new Map();
    this.#failure = null;
  }

  /** Lets the words about changes from elsewhere go; what was typed stays. */
  keep(): void {
    this.#followed = [];
    this.#clashes = [];
  }

  /** The contact with what was typed, its number aside, which another contact may have. */
  asTyped(row: Row): Row {
    const { name, tags, source, firstMessage, optedOut, nameParts, attributes } = editsOf(
      this.#start,
      this.#values,
      this.#kith.base.catalog,
    ).edits;
    const { contact } = row;
    const values = new Map(contact.attributes);
    for (const [id, value] of attributes ?? []) {
      if (value === null) values.delete(id);
      else values.set(id, value);
    }
    return {
      ...row,
      contact: {
        ...contact,
        name: name === undefined ? contact.name : cleanLine(name),
        nameParts: nameParts === undefined ? contact.nameParts : nameParts,
        tags: tags ?? contact.tags,
        source: source === undefined ? contact.source : cleanText(source),
        firstMessage: firstMessage ?? contact.firstMessage,
        optedOut: optedOut ?? contact.optedOut,
        attributes: values,
      },
    };
  }

  /** The contact's id once it is saved; null: it was not, and the form says why. */
  async save(): Promise<number | null> {
    if (this.#saving) return null;
    const { base, changes } = this.#kith;
    const { edits, problems } = editsOf(this.#start, this.#values, base.catalog, this.#kith.format.habits);
    this.#refuse(problems);
    if (problems.length > 0) return null;
    if (this.id !== null && !this.#dirty) return this.id;
    this.#saving = true;
    try {
      // The form says what failed, beside what was typed.
      const options = { sayFailure: false };
      const result = await (this.id === null ? changes.create(edits, options) : changes.edit(this.id, edits, options));
      if (!result.ok) {
        this.#failure = result.failure.message;
        return null;
      }
      if (result.value.kind === 'problems') {
        this.#refuse(result.value.problems);
        return null;
      }
      this.#failure = null;
      return result.value.id;
    } finally {
      this.#saving = false;
    }
  }

  #refuse(problems: readonly FieldProblem[]): void {
    this.#problems = new Map(problems.map((problem) => [problem.field, problem]));
    this.#failure = null;
  }

  #forget(field: ProblemField): void {
    if (!this.#problems.has(field)) return;
    const rest = new Map(this.#problems);
    rest.delete(field);
    this.#problems = rest;
  }
}
