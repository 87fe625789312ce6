export default {
  title: 'Settings',
  numbers: {
    title: 'Mobile numbers',
    country: 'Default country',
    countryHint:
      'Numbers without a + are read as numbers of this country. You can choose another for each import. Numbers already saved do not change.',
  },
  look: {
    title: 'Appearance',
    where: 'Applies to this browser only.',
    language: 'Language',
    asBrowser: 'As the browser',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    rows: 'Rows of contacts',
    densities: { compact: 'Compact', normal: 'Normal', relaxed: 'Relaxed' },
    formats: 'Numbers and dates',
    formatsAre: (language: string, number: string, date: string) =>
      `${language}: ${number}, ${date}. Follows the language and the browser.`,
  },
  where: {
    title: 'Where your data is',
    here:
      'All your contacts are in this browser, on this device. Kith has no server and no accounts: it is a web page that runs entirely ' +
      'in your browser. Other browsers, and other profiles of this one, do not see them.',
    check: 'You can check this yourself:',
    offline:
      'Disconnect from the network after your first visit and open Kith again. Importing, searching and exporting still work.',
    tools:
      'Open the browser’s developer tools, choose Network, and import a file. The list shows only the page’s own files.',
    policy:
      'View the page’s source. Near the top is a policy that says {policy}: the browser blocks every request by which the page or its ' +
      'workers could send or fetch data. The same policy blocks images, scripts, frames and forms of other sites.',
    serviceWorker:
      'Open {file}. This short script keeps Kith’s own files on this device, and fetches them again when a new version comes out. It can fetch ' +
      'nothing else: before it does anything, it removes the other ways to the network from itself.',
    beyond:
      'The policy does not cover three things. Browsers do not apply it to WebRTC, the technology behind video calls, so Kith removes ' +
      'WebRTC from the page before anything else runs. Links still work: a link to WhatsApp gives WhatsApp the number you chose. And ' +
      'extensions you have installed can read any page you open, this one included.',
    exported: 'A file you export goes where you save it.',
    lost: 'If you lose this device or clear the browser’s data, the contacts are gone. Save a backup from time to time.',
    exportAll: 'Export all contacts',
  },
  erase: {
    title: 'Delete everything',
    what: 'Permanently deletes contacts, conversations, campaigns, history, settings and everything else Kith keeps in this browser.',
    button: 'Delete everything…',
  },
};
