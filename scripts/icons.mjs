/**
 * Draws the icons of an installed Kith from public/icon.svg: `node scripts/icons.mjs`, after the sign has changed. The maskable ones fill the
 * square, with the sign within the circle that every system leaves.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './run.mjs';

const svg = await readFile(join(root, 'public/icon.svg'), 'utf8');
/** The sign on a ground without corners: what a system cuts off is ground. */
const maskable = svg
  .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
  .replace(/<rect [^>]*\bfill="([^"]+)"\/>/, '<rect x="-6" y="-6" width="44" height="44" fill="$1"/>');

const ICONS = /** @type {const} */ ([
  ['icon-192.png', svg, 192],
  ['icon-512.png', svg, 512],
  ['icon-maskable-192.png', maskable, 192],
  ['icon-maskable-512.png', maskable, 512],
  // Apple's systems round the corners by themselves.
  ['apple-touch-icon.png', maskable, 180],
]);

const browser = await launchBrowser();
try {
  for (const [name, picture, size] of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const sized = picture.replace('<svg ', `<svg style="display:block" width="${size}" height="${size}" `);
    await page.setContent(`<body style="margin:0">${sized}`);
    await page.screenshot({ path: join(root, 'public', name), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
