/** Lines of the table for backups and the lock. Limits are for a million contacts; where one is of another line, `limitOf` says which and how often. */

const group = 'trust';

/** @type {readonly import('./lines.mjs').Line[]} */
export const trustLines = [
  { name: 'backup', label: 'Backup', group, limit: 5000 },
  { name: 'backup-sealed', label: '  with a passphrase', group, limit: 12_000 },
  { name: 'backup-naive', label: '  records as JSON, the way one would write it first', group },
  { name: 'restore', label: 'Restore: looked through and put in place', group, limit: 8000 },
  { name: 'restore-sealed', label: '  with a passphrase', group },
  { name: 'restore-naive', label: '  JSON.parse + Dexie bulkPut', group },
  { name: 'lock-on', label: 'Lock set, all turned over', group },
  { name: 'lock-key', label: 'Key made of the passphrase', group },
  { name: 'locked-open', label: 'Locked: open to first rows, but for the key', group, limitOf: ['open', 2] },
  { name: 'locked-open-whole', label: '  open to all of it', group, limitOf: ['open-whole', 2] },
  { name: 'lock-off', label: 'Lock removed, all turned over', group },
  { name: 'locked-import', label: 'Import under the lock', group, limitOf: ['import', 1.5] },
  { name: 'locked-import-review', label: '  file chosen to review', group },
  { name: 'locked-import-commit', label: '  confirm to committed', group },
];
