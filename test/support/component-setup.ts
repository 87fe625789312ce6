/** Before each file of component tests. */
import { configure } from '@testing-library/svelte';
import { beforeAll } from 'vitest';
import { speech } from '../../src/text/speech.svelte.ts';

// Much of a page comes in parts when it is asked for: on a busy machine later than the second that is waited by itself.
configure({ asyncUtilTimeout: 10_000 });

// Files that run after one another share what they import, and so the language that is spoken. Lakhs show that counts follow the locale.
beforeAll(() => speech.set('en', 'en-IN'));
