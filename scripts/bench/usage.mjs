/**
 * What a browser costs: CPU seconds of all its processes, which hold on a noisy machine where the wall does not, and the memory of the page's
 * process. From /proc; null where there is none.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {import('../../test/bench/protocol.ts').Usage} Usage */

/** Of /proc/<pid>/stat: hundredths of a second on every Linux there is. */
const TICK = 10;
/** Milliseconds between two looks at the memory. */
const LOOK = 50;

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process has ended.
  }
}

/** @returns {Map<number, { parent: number, ticks: number }>} by process id */
function processes() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of the command is in brackets, and may hold anything.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (rest.length > 13)
      found.set(Number(name), { parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) });
  }
  return found;
}

/** @param {number} pid @param {string} field of its status */
function megabytes(pid, field) {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`));
  return Number(found?.[1] ?? 0) / 1024;
}

export class Meter {
  /** @type {number} the browser itself */
  #root;
  #peak = 0;
  /** @type {number | null} */
  #page = null;
  /** @type {ReturnType<typeof setInterval>} */
  #timer;

  /** @param {number} root */
  constructor(root) {
    this.#root = root;
    this.#timer = setInterval(() => this.#look(), LOOK);
  }

  /** Of the browser that has this profile; null: it cannot be told here. @param {string} profile */
  static of(profile) {
    if (process.platform !== 'linux') return null;
    for (const pid of processes().keys()) {
      const words = read(`/proc/${pid}/cmdline`).split('\0');
      if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type=')))
        return new Meter(pid);
    }
    return null;
  }

  /** Since when does not matter: what is between two calls does. `fresh`: memory's peak is from now on. @returns {Usage} */
  usage(fresh = false) {
    const all = processes();
    const own = [...all.keys()].filter((pid) => this.#isOwn(pid, all));
    const pages = own.filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer'));
    const largest = (/** @type {number} */ a, /** @type {number} */ b) =>
      megabytes(b, 'RssAnon') - megabytes(a, 'RssAnon');
    this.#page = pages.sort(largest)[0] ?? null;
    if (fresh) this.#peak = 0;
    this.#look();
    return {
      cpu: own.reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0) * TICK,
      memory: this.#page === null ? 0 : megabytes(this.#page, 'RssAnon'),
      resident: this.#page === null ? 0 : megabytes(this.#page, 'VmRSS'),
      peak: this.#peak,
    };
  }

  stop() {
    clearInterval(this.#timer);
  }

  #look() {
    if (this.#page !== null) this.#peak = Math.max(this.#peak, megabytes(this.#page, 'RssAnon'));
  }

  /** @param {number} pid @param {Map<number, { parent: number }>} all */
  #isOwn(pid, all) {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === this.#root) return true;
    return false;
  }
}
