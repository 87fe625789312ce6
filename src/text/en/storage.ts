export default {
  title: 'Storage',
  contacts: 'Contacts',
  history: 'History',
  used: 'Used in this browser',
  notSaid: 'The browser does not say',
  allowed: (size: string) => `of ${size} allowed`,
  protected: 'Protected from clearing',
  isProtected: 'Yes. The browser will not clear it on its own.',
  isNotProtected: 'No. The browser may clear it when it runs out of space.',
  ask: 'Ask the browser to protect it',
  agreed: 'The browser keeps this data until you delete it',
  refused:
    'The browser did not agree. It keeps sites that you bookmark, install or use often; an export is the safe copy.',
};
