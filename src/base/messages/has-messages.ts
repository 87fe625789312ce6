/** Whether there is any conversation: asked at a start, where nothing is made of messages yet. */
import { listOf, type Snapshot } from '../snapshot.ts';
import { MESSAGE_PAGES } from './message-pages.ts';

export const hasMessages = (snapshot: Snapshot): boolean =>
  listOf(snapshot, MESSAGE_PAGES).pages.some((page) => page !== null && page.live > 0);
