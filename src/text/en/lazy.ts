export default {
  /** Something that nobody has foreseen. */
  broken: 'Something went wrong in Kith itself. What was saved is safe: reload the page and try again.',
  title: 'This part of Kith could not be loaded',
  why: 'A newer version may have been put in its place, or there is no connection to the site. What was saved is safe: reload the page.',
  reload: 'Reload',
  again: 'Try again',
  /** By part of the worker. */
  missing: {
    phones: 'The rules for phone numbers could not be loaded.',
    changes: 'What it takes to change contacts could not be loaded.',
    import: 'What it takes to read files could not be loaded.',
    reader: 'What it takes to read files could not be loaded.',
    sample: 'The sample contacts could not be loaded.',
    export: 'What it takes to write files could not be loaded.',
    backup: 'What it takes to save and restore backups could not be loaded.',
    campaigns: 'What it takes to plan campaigns could not be loaded.',
    duplicates: 'What it takes to find duplicates could not be loaded.',
  },
  ifAgain: 'Nothing was changed. If it fails again, check the connection and reload the page.',
  notTaken:
    'The files could not be taken, because a part of Kith could not be loaded. If it fails again, reload the page.',
};
