/** Where a script's text goes: a file, or standard output with whatever stands behind it. */
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { once } from 'node:events';

/**
 * @typedef {object} Sink
 * @property {(text: string) => Promise<void>} write
 * @property {() => void} close
 */

/** @param {number} fd @returns {Sink} */
function fileSink(fd) {
  let at = 0;
  return {
    async write(text) {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, at + done);
      at += bytes.length;
    },
    close: () => closeSync(fd),
  };
}

/** @param {string} path @returns {Sink} */
export function sinkTo(path) {
  return fileSink(openSync(path, 'w'));
}

/** @returns {Sink} */
export function standardOutput() {
  const stat = fstatSync(1);
  if (stat.isFile() && isBanner(stat.size)) {
    ftruncateSync(1, 0);
    return fileSink(1);
  }
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    close: () => {},
  };
}

/**
 * `npm run` without `-s` begins the output with two lines of its own, so that `npm run sample > file.csv` would not be a CSV.
 * True where that is all that the file holds yet.
 * @param {number} size of the file that standard output goes to
 */
function isBanner(size) {
  const env = process.env;
  const event = env['npm_lifecycle_event'];
  if (event === undefined || size === 0) return false;
  const args = process.argv.slice(2);
  const text = `\n> ${env['npm_package_name']}@${env['npm_package_version']} ${event}\n> ${env['npm_lifecycle_script']}\n\n`;
  const least = Buffer.byteLength(text) + args.reduce((sum, arg) => sum + 1 + Buffer.byteLength(arg), 0);
  // npm may quote arguments.
  return size >= least && size <= least + 2 * args.length;
}
