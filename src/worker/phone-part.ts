/** The numbering plans of all countries, and what takes them: a part of their own (parts.ts), which the core asks for. */
import { part } from './part.ts';

export const phonePart = part('phones', () => import('./phones.ts'));
