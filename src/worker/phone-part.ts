/** The numbering plans of all countries, and what takes them: a part of their own (parts.ts), which the core asks for. */
import { once } from './once.ts';

export const phonePart = once(() => import('./phones.ts'));
