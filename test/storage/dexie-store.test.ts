import { describe } from 'vitest';
import { DexieStore } from '../../src/storage/dexie-store.ts';
import { storeContract } from './contract.ts';
import { environmentOf, FakeCaches, newIdb } from './support.ts';

describe('DexieStore over fake-indexeddb', () => {
  let disks = 0;
  storeContract(() => {
    const environment = environmentOf(newIdb(), new FakeCaches());
    const scope = `/disk-${disks++}/`;
    const stores: DexieStore[] = [];
    return {
      open: () => {
        const store = new DexieStore(scope, environment);
        stores.push(store);
        return store;
      },
      dispose: async () => stores.forEach((store) => store.close()),
    };
  });
});
