export default {
  title: 'Storage',
  contacts: 'Contacts',
  history: 'History',
  used: 'Used in this browser',
  notSaid: 'The browser does not say',
  rest: 'Kith itself and the rest',
  left: (size: string) => `${size} left`,
  tight: {
    title: 'There may not be enough room for this import',
    text: (needs: string, left: string) =>
      `It needs about ${needs}, and the browser has ${left} left for Kith. Shorten the history, or free space on this device. If it does not fit, ` +
      'nothing is imported.',
  },
  allowed: (size: string) => `of ${size} allowed`,
  protected: 'Protected from clearing',
  isProtected: 'Yes. The browser will not clear it on its own.',
  isNotProtected: 'No. The browser may clear it when it runs out of space.',
  ask: 'Ask the browser to protect it',
  agreed: 'The browser keeps this data until you delete it',
  refused:
    'The browser did not agree. It keeps sites that you bookmark, install or use often; an export is the safe copy.',
};
