/** Much of a page comes in parts when it is asked for: on a busy machine later than the second that is waited by itself. */
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 10_000 });
