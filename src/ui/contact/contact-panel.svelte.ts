/**
 * What the contact's panel shows: the contact that the address names, as it is now, with its neighbours in the list, and the form
 * while it is edited. Forms with unsaved text are kept by contact, so that going elsewhere and back loses nothing.
 */
import type { Kith } from '../../app/kith.svelte.ts';
import { Latest } from '../../app/latest.ts';
import type { Route } from '../../app/route.ts';
import { isolated } from '../../domain/text.ts';
import { contactText } from '../../text/contact.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import { ContactForm } from './contact-form.svelte.ts';
import { overlaid, valuesOf } from './form-values.ts';

type Subject = number | 'new';

/** Where the contact stands in the list that is shown. */
export interface Place {
  readonly index: number;
  readonly count: number;
}

export class ContactPanelState {
  readonly #kith: Kith;
  #row = $state.raw<Row | null | undefined>(undefined);
  #form = $state.raw<ContactForm | null>(null);
  #place = $state.raw<Place | null>(null);
  #drafts = new Map<Subject, ContactForm>();
  #shown: Subject | null = null;
  readonly #latest = new Latest();

  constructor(kith: Kith) {
    this.#kith = kith;
  }

  get subject(): Subject | null {
    return this.#kith.router.route.contact;
  }
  /** null = there is no such contact (any more), undefined = not here yet. */
  get row(): Row | null | undefined {
    return this.#row;
  }
  /** Set while the contact is edited. */
  get form(): ContactForm | null {
    return this.#form;
  }
  /** null: the contact is not in the list, or no list is shown. */
  get place(): Place | null {
    return this.#place;
  }
  /** Something typed would be lost with the page. */
  get unsaved(): boolean {
    // The form that is open is among them; that it comes and goes is what is noticed.
    return this.#form?.dirty === true || [...this.#drafts.values()].some((form) => form.dirty);
  }

  /** Begins to follow address and base; what is returned ends it. */
  start(): () => void {
    const { router, base, contacts } = this.#kith;
    const stops = [
      router.onChange((route, before) => this.#went(route, before)),
      base.onChange(() => void this.#load()),
      // A list is also asked for anew because time has passed: what is shown of the contact may have changed with it.
      contacts.window.onShown(() => void (typeof this.#shown === 'number' ? this.#load() : this.#locate())),
    ];
    this.#show(router.route.contact);
    return () => {
      for (const stop of stops) stop();
    };
  }

  edit(): void {
    if (!this.#row || this.#form || this.#row.contact.id !== this.#shown) return;
    this.#begin(this.#row.contact.id, new ContactForm(this.#kith, this.#row));
  }

  /** Leaves the form. What was typed can be had back from the notice. */
  cancel(): void {
    const form = this.#form;
    const subject = this.#shown;
    if (form === null || subject === null) return;
    this.#drafts.delete(subject);
    this.#form = null;
    if (form.dirty) {
      this.#kith.notices.say('info', () => contactText.drafts.left, {
        topic: 'draft',
        action: { label: () => contactText.drafts.again, onselect: () => this.#again(subject, form) },
      });
    }
    if (subject === 'new') this.#kith.closeContact();
  }

  /** True: it is saved, and the contact is shown. */
  async save(): Promise<boolean> {
    const form = this.#form;
    const subject = this.#shown;
    if (form === null || subject === null) return false;
    const id = await form.save();
    if (id === null) {
      // What changed elsewhere while it was being saved.
      void this.#load();
      return false;
    }
    this.#drafts.delete(subject);
    if (this.#form === form) this.#form = null;
    if (subject === 'new' && this.subject === 'new') this.#kith.router.update({ contact: id }, false);
    else await this.#load();
    return true;
  }

  /** What was typed for a contact that was deleted meanwhile, as a new contact. */
  asNew(): void {
    const form = this.#form;
    if (form === null || this.#shown === null) return;
    this.#drafts.delete(this.#shown);
    this.#drafts.set('new', new ContactForm(this.#kith, null, form.values));
    this.#form = null;
    this.#kith.openContact('new');
  }

  /** What was typed for a new contact, laid over the one that has its number already. */
  async changeInstead(id: number): Promise<void> {
    const form = this.#form;
    const row = await this.#kith.api.contact(id);
    if (form === null || row === null || this.#form !== form) return;
    const values = overlaid(valuesOf(row, this.#kith.base.catalog, this.#kith.format.habits), form.values);
    this.#drafts.delete('new');
    this.#form = null;
    this.#drafts.set(id, new ContactForm(this.#kith, row, { ...values, phone: row.phoneText }));
    this.#kith.openContact(id);
  }

  /** The contact was merged or deleted: what was typed has been taken over or is of no use. */
  drop(): void {
    if (this.#shown !== null) this.#drafts.delete(this.#shown);
    this.#form = null;
  }

  /** The next (1) or previous (−1) contact of the list. */
  async go(step: 1 | -1): Promise<void> {
    const view = this.#kith.contacts.window.view;
    const place = this.#place;
    if (view === null || place === null) return;
    const index = place.index + step;
    const [row] = await this.#kith.api.rows(view.id, index, index + 1);
    if (row) this.#kith.openContact(row.contact.id);
  }

  #went(route: Route, before: Route): void {
    if (route.contact !== this.#shown) this.#show(route.contact);
    else if (route.page !== before.page) void this.#locate();
  }

  #show(subject: Subject | null): void {
    this.#leave();
    this.#shown = subject;
    this.#form = subject === null ? null : (this.#drafts.get(subject) ?? null);
    if (subject === 'new') {
      this.#row = undefined;
      this.#place = null;
      if (this.#form === null) this.#begin('new', new ContactForm(this.#kith, null));
    } else if (subject !== null) {
      if (this.#row === null) this.#row = undefined;
      void this.#load();
    } else this.#row = undefined;
  }

  /** A form in which nothing was typed is forgotten; one with unsaved text is told of when the panel is closed. */
  #leave(): void {
    const subject = this.#shown;
    const form = this.#form;
    if (subject === null || form === null) return;
    if (!form.dirty) {
      this.#drafts.delete(subject);
      return;
    }
    const name = isolated(form.values.name.trim());
    this.#kith.notices.say('warn', () => contactText.drafts.kept(name), {
      topic: 'draft',
      action: { label: () => contactText.drafts.keepEditing, onselect: () => this.#kith.openContact(subject) },
    });
  }

  #begin(subject: Subject, form: ContactForm): void {
    this.#drafts.set(subject, form);
    this.#form = form;
  }

  #again(subject: Subject, form: ContactForm): void {
    this.#drafts.set(subject, form);
    if (this.#shown === subject) this.#form = form;
    else this.#kith.openContact(subject);
  }

  async #load(): Promise<void> {
    const subject = this.#shown;
    if (typeof subject !== 'number') return;
    const row = await this.#latest.run(() => this.#kith.api.contact(subject));
    if (row === undefined || this.#shown !== subject) return;
    this.#row = row;
    this.#drafts.get(subject)?.follow(row);
    await this.#locate();
  }

  async #locate(): Promise<void> {
    const subject = this.#shown;
    const { view } = this.#kith.contacts.window;
    if (view === null || typeof subject !== 'number' || this.#kith.router.route.page !== 'contacts') {
      this.#place = null;
      return;
    }
    const index = await this.#kith.api.indexOf(view.id, subject);
    if (this.#shown !== subject || this.#kith.contacts.window.view !== view) return;
    this.#place = index < 0 ? null : { index, count: view.count };
  }
}
