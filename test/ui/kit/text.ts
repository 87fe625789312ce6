/** A snippet that is a piece of text. */
import { createRawSnippet, type Snippet } from 'svelte';

export const text = (words: string): Snippet => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
