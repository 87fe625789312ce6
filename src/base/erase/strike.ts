/**
 * [K8] What commits say of somebody in words: whom an entry was about, what a chat's file was called, a search that was saved. A name is struck
 * where an entry names a contact, and where a file is called by it; a number, user id or username wherever it stands. That somebody else of the
 * same name is then "a contact" in an old entry, too, is the price of forgetting nobody's name.
 */
import type { Action } from '../../domain/action.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Told } from './who.ts';

/** Fewer digits are any number. */
const LEAST_DIGITS = 7;
/** A shorter name stands in too many words. */
const LEAST_LETTERS = 2;
export const STRUCK = '…';

export class Strike {
  readonly #names: ReadonlySet<string>;
  readonly #numbers: readonly string[];
  readonly #identities: readonly string[];
  readonly #values: ReadonlySet<string>;

  constructor({ names, numbers, identities, values }: Told) {
    this.#values = values;
    this.#names = new Set([...names].map(plain).filter((name) => name.length >= LEAST_LETTERS));
    this.#numbers = [...numbers].map(String).filter((digits) => digits.length >= LEAST_DIGITS);
    this.#identities = [...identities].map((identity) => plain(identity.replace(/^@/, '')));
  }

  action(action: Action): Action {
    const struck = (name: string): string => (this.#isNamed(name) ? '' : name);
    switch (action.kind) {
      case 'create':
      case 'edit':
      case 'merge':
      case 'conversation':
        return { ...action, name: struck(action.name) };
      case 'delete':
        return { ...action, name: action.name && struck(action.name) };
      case 'import':
      case 'conversations':
        return this.#isIn(action.file) ? { ...action, file: STRUCK } : action;
      case 'campaign':
        return action.to === undefined || action.did === 'rename' ? action : { ...action, to: struck(action.to) };
      case 'setField': {
        const { value, contacts } = action;
        const isTheirs = typeof value === 'string' && contacts === 1 && this.#values.has(value);
        return isTheirs ? { ...action, value: STRUCK } : action;
      }
      case 'worded':
        return this.#isIn(action.text) ? { ...action, text: STRUCK } : action;
      case 'revert':
      case 'bringBack':
        return { ...action, what: this.action(action.what) };
      default:
        return action;
    }
  }

  /** Searches and filters that were saved, and headers that a table without any was remembered by. Names of what a person made stay. */
  catalog(catalog: Catalog): Catalog {
    const segments = catalog.segments.map((segment) => ({
      ...segment,
      search: this.#hasNumber(segment.search) ? STRUCK : segment.search,
      filter: this.#filter(segment.filter),
    }));
    const mappings = catalog.mappings.filter(({ headers }) => !headers.some((header) => this.#isIn(header)));
    return { ...catalog, segments, mappings };
  }

  /** Of a condition the text that bears a number is struck: it then finds nobody, as it would anyway. */
  #filter<T>(part: T): T {
    return JSON.parse(JSON.stringify(part), (_, value: unknown) =>
      typeof value === 'string' && this.#hasNumber(value) ? STRUCK : value,
    ) as T; // texts stay texts
  }

  #isNamed(name: string): boolean {
    return this.#names.has(plain(name)) || this.#hasNumber(name);
  }

  /** Within a longer text: by whole words. */
  #isIn(text: string): boolean {
    if (this.#hasNumber(text)) return true;
    const words = ` ${plain(text)} `;
    return [...this.#names].some((name) => words.includes(` ${name} `));
  }

  #hasNumber(text: string): boolean {
    const digits = text.replace(/\D/g, '');
    if (digits.length >= LEAST_DIGITS && this.#numbers.some((number) => holds(digits, number))) return true;
    const words = ` ${plain(text)} `;
    return this.#identities.some((identity) => words.includes(` ${identity} `));
  }
}

/** The number, or what a person writes of it without its country. */
const holds = (digits: string, number: string): boolean =>
  digits.includes(number) || (digits.length >= 9 && number.endsWith(digits.replace(/^0+/, '')));

/** Small letters and digits, words apart by one space. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
