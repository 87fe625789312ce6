/**
 * [B3] Who is being opened in WhatsApp just now, kept where every tab sees it at once: between the opening and its mark in the base a page may be
 * closed, and another tab may be at the same place. So nobody is opened twice without being told.
 */
const KEY = 'kith.opening';

const keyOf = (campaign: number, recipient: number): string => `${campaign} ${recipient}`;

/** True where it was begun before, and never came to its mark. */
export function wasBegun(storage: Storage, campaign: number, recipient: number): boolean {
  try {
    return storage.getItem(KEY) === keyOf(campaign, recipient);
  } catch {
    return false;
  }
}

export function begin(storage: Storage, campaign: number, recipient: number): void {
  try {
    storage.setItem(KEY, keyOf(campaign, recipient));
  } catch {
    // Without it, a page that is closed just then leaves no trace.
  }
}

export function end(storage: Storage): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // As above.
  }
}
