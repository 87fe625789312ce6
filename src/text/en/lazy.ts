export default {
  title: 'This part of Kith could not be loaded',
  why: 'A newer version may have been put in its place, or there is no connection to the site. What was saved is safe: reload the page.',
  reload: 'Reload',
  again: 'Try again',
  notTaken:
    'The files could not be taken, because a part of Kith could not be loaded. If it fails again, reload the page.',
};
