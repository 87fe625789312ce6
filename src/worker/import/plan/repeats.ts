/** [I3] Contacts with several rows in the files, side by side: what each row says, and which of it counts as the person chose. */
import { formatPhone } from '../../../formats/phone/display.ts';
import type { UpdatePolicy } from '../../contract/import-choices.ts';
import type { RepeatedContact } from '../../contract/import-review.ts';
import type { RowPlace, ShownField } from '../../contract/import-sketch.ts';
import type { OpenTable } from '../open/table.ts';
import type { PeopleFound } from '../read/people.ts';
import type { Plan } from './plan.ts';
import type { RowViews } from '../map/row-view.ts';
import { placeKey, rowsAt } from '../open/rows-at.ts';

/** Contacts with more than one row that come in, in file order, and where the rows after the first stand in `folded`. */
export class Repeats {
  readonly contacts: Int32Array;
  readonly #people: PeopleFound;
  readonly #byContact: ReadonlyMap<number, number[]>;

  constructor(people: PeopleFound, plan: Pick<Plan, 'ids' | 'added'>) {
    this.#people = people;
    const added = new Set(plan.added);
    const byContact = new Map<number, number[]>();
    for (let i = 0; i < people.folded.contacts.length; i++) {
      const contact = people.folded.contacts.values[i] ?? 0;
      if ((plan.ids[contact] ?? -1) < 0 && !added.has(contact)) continue;
      const own = byContact.get(contact);
      if (own === undefined) byContact.set(contact, [i]);
      else own.push(i);
    }
    this.#byContact = byContact;
    this.contacts = Int32Array.from(byContact.keys()).sort();
  }

  /** The rows of a contact, the first first. */
  places(contact: number): RowPlace[] {
    const { firstFiles, firstRows, folded } = this.#people;
    const first = { file: firstFiles.values[contact] ?? 0, row: firstRows.values[contact] ?? 0 };
    const others = (this.#byContact.get(contact) ?? []).map((i) => ({
      file: folded.files.values[i] ?? 0,
      row: folded.rows.values[i] ?? 0,
    }));
    return [first, ...others];
  }

  phone(contact: number): number {
    return this.#people.phones.values[contact] ?? 0;
  }
}

/** Rows of one contact that are shown; a number that comes a thousand times is shown by its first ones and its last. */
const MOST_ROWS = 12;

export async function repeatedContacts(
  repeats: Repeats,
  tables: readonly OpenTable[],
  views: RowViews,
  policy: UpdatePolicy,
  from: number,
  to: number,
): Promise<RepeatedContact[]> {
  const shown = [...repeats.contacts.subarray(from, to)].map((contact) => {
    const all = repeats.places(contact);
    const places = all.length <= MOST_ROWS ? all : [...all.slice(0, MOST_ROWS - 1), ...all.slice(-1)];
    return { contact, places, rows: all.length };
  });
  const cells = await rowsAt(
    tables,
    shown.flatMap(({ places }) => places),
  );
  return shown.map(({ contact, places, rows }): RepeatedContact => {
    const values = places.map((place) => {
      const own = cells.get(placeKey(place)) ?? [];
      return views.of(own, place.file, tables[place.file]?.headers.length ?? own.length, place.row).values;
    });
    const counting = views.fields.map((field, f) =>
      counts(
        field,
        values.map((row) => row[f] ?? []),
        policy,
      ),
    );
    return {
      phoneText: formatPhone(repeats.phone(contact)),
      rows,
      shown: places.map((place, r) => ({
        ...place,
        values: values[r] ?? [],
        counts: counting.map((field) => field[r] ?? false),
      })),
    };
  });
}

/** By row: its value for the field is one that the contact gets. */
function counts(
  { mapping }: ShownField,
  values: readonly (readonly string[])[],
  { fold, tags }: UpdatePolicy,
): boolean[] {
  const has = values.map((value) => value.length > 0);
  const only = (row: number): boolean[] => has.map((_, r) => r === row);
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  const field = mapping.to === 'field' ? mapping.field : '';
  if (field === 'phone') return has;
  if (field === 'tags') {
    if (fold === 'tagsOnly' || (fold === 'last' && tags === 'add')) return has;
    return only(fold === 'first' ? first : last);
  }
  // [I12] An opt-out counts wherever it stands.
  const out = values.map((value) => field === 'optedOut' && value[0] === 'yes');
  if (out.includes(true)) return out;
  if (fold === 'last') return only(last);
  return only(fold === 'tagsOnly' && field !== 'name' ? (has[0] === true ? 0 : -1) : first);
}
