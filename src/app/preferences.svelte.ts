/** How this person likes to see things, in this browser: language, theme, density, and the columns of the contacts page. */
import { type ColumnChoice, DEFAULT_COLUMNS, readColumnChoice } from './column-choice.ts';
import { type Language, readLanguage } from '../text/languages.ts';
import { type KeyStore, Stored } from './stored.svelte.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'normal', 'relaxed'] as const;
export type Density = (typeof DENSITIES)[number];

/** [K6] Minutes of no use after which Kith locks itself; '0' = never. */
export const AUTO_LOCKS = ['0', '5', '15', '60'] as const;
export type AutoLock = (typeof AUTO_LOCKS)[number];

export class Preferences {
  readonly #language: Stored<Language | null>;
  readonly #theme: Stored<Theme>;
  readonly #density: Stored<Density>;
  readonly #columns: Stored<ColumnChoice>;
  readonly #autoLock: Stored<AutoLock>;

  constructor(store: KeyStore | null) {
    this.#language = new Stored(store, 'kith.language', readLanguage);
    this.#theme = new Stored(store, 'kith.theme', (x) => THEMES.find((theme) => theme === x) ?? 'system');
    this.#density = new Stored(store, 'kith.density', (x) => DENSITIES.find((density) => density === x) ?? 'normal');
    this.#columns = new Stored(store, 'kith.columns', readColumnChoice);
    this.#autoLock = new Stored(store, 'kith.autoLock', (x) => AUTO_LOCKS.find((minutes) => minutes === x) ?? '0');
  }

  /** null = as the browser. */
  get language(): Language | null {
    return this.#language.value;
  }
  set language(language: Language | null) {
    this.#language.value = language;
  }
  get theme(): Theme {
    return this.#theme.value;
  }
  set theme(theme: Theme) {
    this.#theme.value = theme;
  }
  get density(): Density {
    return this.#density.value;
  }
  set density(density: Density) {
    this.#density.value = density;
  }
  get columns(): ColumnChoice {
    return this.#columns.value;
  }
  set columns(columns: ColumnChoice) {
    this.#columns.value = columns;
  }
  get autoLock(): AutoLock {
    return this.#autoLock.value;
  }
  set autoLock(minutes: AutoLock) {
    this.#autoLock.value = minutes;
  }
  resetColumns(): void {
    this.#columns.value = DEFAULT_COLUMNS;
  }
}
