/**
 * The way for files into the base, whichever door they come by: dropped on any page, chosen, pasted. The one owner of what is imported,
 * for the life of the app: an import goes on while other pages are looked at. What it takes comes when it is first asked for.
 */
import { lazyText as text } from '../text/lazy.ts';
import { textsAreThere } from '../text/part.svelte.ts';
import type { ImportDoor, ImportDoorParts } from './import-door.ts';
import { pageRoute } from './route.ts';
import type { Router } from './router.svelte.ts';

/** The parts of the app that it needs; `Kith` has them. */
export type ImportsParts = ImportDoorParts & { readonly router: Router };

const bring = (): Promise<{ readonly ImportDoor: typeof ImportDoor }> => import('./import-door.ts');

export class Imports {
  readonly #parts: ImportsParts;
  readonly #bring: typeof bring;
  #door = $state.raw<ImportDoor | null>(null);

  constructor(parts: ImportsParts, bringDoor = bring) {
    this.#parts = parts;
    this.#bring = bringDoor;
  }

  /** null: nothing has asked for it yet. */
  get door(): ImportDoor | null {
    return this.#door;
  }

  /** Makes ready for files; rejects where what it takes cannot be fetched. */
  async open(): Promise<ImportDoor> {
    const { ImportDoor } = await this.#bring();
    await textsAreThere();
    return (this.#door ??= new ImportDoor(this.#parts));
  }

  /** Takes files that came together, of any kind, and shows the import page. Where it cannot, that is said, and they can be taken again. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#parts.router.go(pageRoute('import'));
    let door: ImportDoor;
    try {
      door = await this.open();
    } catch {
      const action = { label: () => text.again, onselect: () => void this.take(files) };
      this.#parts.notices.say('error', () => text.notTaken, { topic: 'import', action });
      return;
    }
    await door.take(files);
  }
}
