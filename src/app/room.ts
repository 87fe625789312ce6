/** [K3] The room that an import needs on the device, foreseen before anything is written. */

/** Bytes of a contact as it is stored, where the base is too small to tell; measured over files of eight columns. */
const USUAL = 90;
/** So many contacts tell what the others will take. */
const TELLING = 1000;
/** Contacts that are written anew with each one that changes: those of its page. */
const PAGE = 1024;
/** The database keeps more than what it is given. */
const OVERHEAD = 1.25;

export interface Import {
  readonly added: number;
  readonly updated: number;
}

export interface Stored {
  readonly contacts: number;
  /** What they take. */
  readonly baseBytes: number;
}

/** Bytes, about; what was there before stays, for undo. */
export function roomNeeded({ added, updated }: Import, { contacts, baseBytes }: Stored): number {
  const each = contacts < TELLING ? USUAL : Math.max(USUAL, baseBytes / contacts);
  return Math.ceil(OVERHEAD * each * (added + Math.min(contacts, updated * PAGE)));
}

/** Bytes that the browser leaves; null: it does not say. */
export const roomLeft = ({
  used,
  quota,
}: {
  readonly used: number | null;
  readonly quota: number | null;
}): number | null => (used === null || quota === null ? null : Math.max(0, quota - used));
