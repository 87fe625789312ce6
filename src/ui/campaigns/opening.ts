/**
 * [B3] Who was opened in WhatsApp lately, kept where every tab sees it at once: between the opening and its mark in the base a page may be closed, and
 * another tab may not have heard of the mark. So nobody is opened twice without being told.
 */
const KEY = 'kith.opening';
/** More than one tab opens while another hears of it. */
const MOST = 20;

const keyOf = (campaign: number, recipient: number): string => `${campaign} ${recipient}`;

/** True where it was opened, whether or not it came to its mark. */
export function wasBegun(storage: Storage, campaign: number, recipient: number): boolean {
  return kept(storage).includes(keyOf(campaign, recipient));
}

export function begin(storage: Storage, campaign: number, recipient: number): void {
  const key = keyOf(campaign, recipient);
  keep(storage, [...kept(storage).filter((one) => one !== key), key].slice(-MOST));
}

/** It was not opened after all, or is put back. */
export function forget(storage: Storage, campaign: number, recipient: number): void {
  const key = keyOf(campaign, recipient);
  keep(
    storage,
    kept(storage).filter((one) => one !== key),
  );
}

function kept(storage: Storage): readonly string[] {
  try {
    return (storage.getItem(KEY) ?? '').split(',').filter((one) => one !== '');
  } catch {
    return [];
  }
}

function keep(storage: Storage, keys: readonly string[]): void {
  try {
    storage.setItem(KEY, keys.join(','));
  } catch {
    // Without it, a page that is closed just then leaves no trace.
  }
}
