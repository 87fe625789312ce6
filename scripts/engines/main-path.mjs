/** [K1] What a person does with Kith, from an empty base on, in words that any engine can be driven by: scripts in the page. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROWS = 3000;
/** In Devanagari, as an encoding that an engine reads in another way would spoil. */
const NAME = 'आशा देवी';
/** Of the last row. */
const BEFORE = 'Mohit Dua';

const FILE = [
  'Name,Mobile Number,$City',
  ...Array.from(
    { length: ROWS },
    (_, i) => `${i === ROWS - 1 ? BEFORE : `Person ${i}`},+91${9_800_000_000 + i * 7},${i % 3 === 0 ? 'पुणे' : 'Goa'}`,
  ),
].join('\n');

/** Runs in the page, before each step. A thing is waited for until it is there. */
const HELP = `
  const until = async (what, find) => {
    for (const started = Date.now(); ; ) {
      const found = find();
      if (found) return found;
      if (Date.now() - started > 40000) throw new Error('not found: ' + what + '; the page says: ' + document.body.innerText.slice(0, 400));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
  const nameOf = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\\s+/g, ' ');
  const named = (selector, name) => until(selector + ' ' + name, () => all(selector).find((one) => name.test ? name.test(nameOf(one)) : nameOf(one) === name));
  const press = async (name) => (await until('button ' + name, () => all('button, a').find((one) => !one.disabled && (name.test ? name.test(nameOf(one)) : nameOf(one) === name)))).click();
  const fill = (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
  const page = async (route, title) => { location.hash = '#/' + route; await named('h1', title); };
  const says = (text) => until(String(text), () => text.test(document.body.innerText));
`;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(on: { tab: import('./engine.d.ts').Tab, site: Awaited<ReturnType<typeof import('../serve.mjs').serve>> }) => Promise<void>} run
 */

/** @type {(body: string) => Step['run']} */
const inPage =
  (body) =>
  async ({ tab }) =>
    void (await tab.run(HELP + body));

const FILTER = `
  await page('contacts', 'Contacts');
  fill(await until('search', () => all('input[type=search], [role=searchbox]')[0]), 'Mohit Dua');
  await says(/\\b1 of 3,000 contacts/);
`;

/** @type {readonly Step[]} */
export const mainPath = [
  {
    name: 'opens',
    run: async ({ tab, site }) => {
      await tab.goTo(`${site.url}icon.svg`);
      await tab.run(`localStorage.setItem('kith.language', '"en"');`);
      await tab.goTo(site.url);
      await tab.run(`${HELP} await named('h1', 'Contacts');`);
    },
  },
  {
    name: `imports ${ROWS} rows`,
    run: inPage(`
      await page('import', 'Import');
      const input = await until('file input', () => document.querySelector('input[type=file]'));
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(FILE)}], 'people.csv', { type: 'text/csv' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await says(/What is in the file/);
      const offer = all('button').find((one) => /^Make (it an attribute|them attributes)$/.test(nameOf(one)));
      offer?.click();
      await press('Review');
      await press(/^Import 3,000 contacts$/);
      await says(/3,000 contacts imported/);
    `),
  },
  { name: 'filters', run: inPage(FILTER) },
  {
    name: 'edits',
    run: inPage(`
      await press('Mohit Dua');
      await press('Edit contact');
      const field = await until('name field', () => all('aside input, [role=complementary] input').find((one) => one.value === 'Mohit Dua'));
      fill(field, ${JSON.stringify(NAME)});
      await press('Save');
      await named('h2', ${JSON.stringify(NAME)});
      fill(all('input[type=search], [role=searchbox]')[0], '');
      await named('a', 'Person 0');
      location.hash = '#/contacts';
    `),
  },
  {
    name: 'exports',
    run: async ({ tab }) => {
      await tab.run(`${HELP}
        delete (window.wrappedJSObject ?? window).showSaveFilePicker;
        await page('contacts', 'Contacts');
        await press('Export');
        await press(/^Save 3,000 contacts$/);
        await press('Done');
      `);
      const text = await downloaded(tab.downloads);
      const lines = text.trim().split(/\r?\n/);
      if (lines.length !== ROWS + 1) throw new Error(`the export has ${lines.length} lines`);
      if (!text.includes(NAME) || text.includes('Mohit Dua') || !text.includes('पुणे'))
        throw new Error('the export is not what was edited');
    },
  },
  {
    name: 'is as it was after a reload',
    run: async ({ tab, site }) => {
      // At the first visit, the files of the site are kept behind all else.
      await tab.run(`await navigator.serviceWorker.ready;`);
      await tab.goTo(`${site.url}icon.svg`);
      await tab.goTo(`${site.url}#/contacts`);
      await tab.run(
        `${HELP} await says(/\\b3,000 contacts/); fill(all('input[type=search], [role=searchbox]')[0], ${JSON.stringify(NAME)}); await says(/\\b1 of 3,000 contacts/);`,
      );
    },
  },
  {
    name: 'opens and works without a network',
    run: async ({ tab, site }) => {
      const { requests } = site;
      await site.close();
      const { length } = requests;
      await tab.goTo(`${site.url}#/import`);
      await tab.run(`${HELP} await named('h1', 'Import'); ${FILTER.replace('Mohit Dua', NAME)}
        for (const [route, title] of [['history', 'History'], ['tags', 'Tags'], ['settings', 'Settings']]) await page(route, title);
        (await until('Hindi', () => [...document.querySelectorAll('label')].find((one) => one.textContent.includes('हिन्दी')) ?? all('[role=radio]').find((one) => nameOf(one) === 'हिन्दी'))).click();
        await named('h1', 'सेटिंग');`);
      if (requests.length > length) throw new Error('the network was asked');
    },
  },
];

/** The one file of the folder, once it is whole. @param {string} folder */
async function downloaded(folder) {
  for (let tries = 300; ; tries--) {
    const names = await readdir(folder).catch(() => []);
    const name = names.find((file) => file.endsWith('.csv'));
    const isWhole = name !== undefined && !names.some((file) => /\.(?:part|wkdownload|crdownload)$/.test(file));
    const text = isWhole ? await readFile(join(folder, name), 'utf8') : '';
    if (text.endsWith('\n')) return text;
    if (tries === 0) throw new Error(`nothing was downloaded: ${names.join(', ')}`);
    await wait(100);
  }
}
