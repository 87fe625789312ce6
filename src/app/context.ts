/** The app object in Svelte's context: `setKith` in App.svelte and in tests, `useKith` in every component that needs it. */
import { createContext } from 'svelte';
import type { Kith } from './kith.svelte.ts';

const [use, set] = createContext<Kith>();

export const useKith: () => Kith = use;
export const setKith: (kith: Kith) => Kith = set;
