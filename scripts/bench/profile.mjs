/**
 * A profile of every phase and thread, by Chromium's tracing, which knows workers as it knows pages: `.cpuprofile` files that any devtools
 * open, and a short list of what took the time. Phases are the page's measures called `kith:…`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, id?: string, id2?: { local?: string },
 *   args: any }} TraceEvent
 * @typedef {{ functionName: string, url?: string, lineNumber?: number, columnNumber?: number, scriptId: number }} CallFrame
 * @typedef {{ id: number, callFrame: CallFrame, parent: number | undefined }} ProfileNode
 * @typedef {{ nodes: Map<number, ProfileNode>, samples: number[], times: number[] }} ThreadProfile
 */

const CATEGORIES = ['disabled-by-default-v8.cpu_profiler', 'v8', 'blink.user_timing', '__metadata', 'toplevel'];
/** Functions of a phase that are listed. */
const LISTED = 25;

/**
 * Does the work and gives what was traced meanwhile.
 * @template T
 * @param {Page} page
 * @param {() => Promise<T>} work
 * @returns {Promise<[T, TraceEvent[]]>}
 */
export async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(.../** @type {any} */ (value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordUntilFull', traceBufferSizeInKb: 800_000 },
  });
  const value = await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(undefined)));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return [value, events];
}

/** By thread. @param {readonly TraceEvent[]} events */
function profilesOf(events) {
  /** @type {Map<string, ThreadProfile>} */
  const profiles = new Map();
  /** Thread of a profile, and when it began. @type {Map<string, { thread: string, at: number }>} */
  const begun = new Map();
  const idOf = (/** @type {TraceEvent} */ { pid, id, id2 }) => `${pid} ${id ?? id2?.local ?? ''}`;
  for (const event of events) {
    if (event.name !== 'Profile') continue;
    const thread = `${event.pid} ${event.tid}`;
    begun.set(idOf(event), { thread, at: event.args.data.startTime });
    profiles.set(thread, { nodes: new Map(), samples: [], times: [] });
  }
  const chunks = events.filter(({ name }) => name === 'ProfileChunk').sort((a, b) => a.ts - b.ts);
  for (const event of chunks) {
    const start = begun.get(idOf(event));
    const profile = start && profiles.get(start.thread);
    if (!start || !profile) continue;
    const { cpuProfile, timeDeltas } = event.args.data;
    for (const node of cpuProfile?.nodes ?? []) profile.nodes.set(node.id, node);
    (cpuProfile?.samples ?? []).forEach((/** @type {number} */ sample, /** @type {number} */ i) => {
      start.at += timeDeltas?.[i] ?? 0;
      profile.samples.push(sample);
      profile.times.push(start.at);
    });
  }
  return profiles;
}

/** @param {readonly TraceEvent[]} events @returns {{ name: string, from: number, to: number }[]} */
function phasesOf(events) {
  /** @type {Map<string, number>} */
  const open = new Map();
  const phases = [];
  for (const { name, ph, ts } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (!name.startsWith('kith:')) continue;
    if (ph === 'b') open.set(name, ts);
    const from = open.get(name);
    if (ph === 'e' && from !== undefined) phases.push({ name: name.slice(5), from, to: ts });
  }
  return phases;
}

/** @param {ThreadProfile} profile @param {number} from @param {number} to */
function slice({ nodes, samples, times }, from, to) {
  /** @type {Map<number, number>} */
  const self = new Map();
  const [kept, deltas] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let before = from;
  samples.forEach((node, i) => {
    const at = times[i] ?? 0;
    if (at < from || at > to) return;
    kept.push(node);
    deltas.push(at - before);
    // A sample stands for the time until the next.
    const next = Math.min(times[i + 1] ?? to, to);
    self.set(node, (self.get(node) ?? 0) + next - at);
    before = at;
  });
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const { id, parent } of nodes.values())
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  const profile = {
    nodes: [...nodes.values()].map(({ id, callFrame }) => ({ id, callFrame, children: children.get(id) ?? [] })),
    startTime: from,
    endTime: to,
    samples: kept,
    timeDeltas: deltas,
  };
  return { profile, self };
}

const IDLE = ['(idle)', '(program)', '(root)'];

/**
 * Writes the profiles of all phases into the folder, and gives a list of what took the time.
 * @param {string} folder
 * @param {readonly TraceEvent[]} events
 */
export function writeProfiles(folder, events) {
  mkdirSync(folder, { recursive: true });
  const names = new Map(
    events.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' ? [[`${pid} ${tid}`, String(args.name)]] : [],
    ),
  );
  const lines = [];
  const profiles = [...profilesOf(events)];
  for (const { name, from, to } of phasesOf(events)) {
    let number = 0;
    for (const [thread, whole] of profiles) {
      const { profile, self } = slice(whole, from, to);
      /** @type {Map<string, number>} */
      const byFunction = new Map();
      for (const [id, time] of self) {
        const frame = whole.nodes.get(id)?.callFrame;
        const called = frame?.functionName || '(nameless)';
        const key =
          IDLE.includes(called) || !frame
            ? called
            : `${called}  ${(frame.url ?? '').split('/').at(-1)}:${frame.lineNumber ?? 0}`;
        byFunction.set(key, (byFunction.get(key) ?? 0) + time);
      }
      const busy = [...byFunction].filter(([key]) => !IDLE.includes(key)).reduce((sum, [, time]) => sum + time, 0);
      if (busy < 2000) continue;
      const file = `${name}-${++number}.cpuprofile`;
      writeFileSync(join(folder, file), JSON.stringify(profile));
      lines.push(
        '',
        `${name}, ${names.get(thread) ?? thread}: ${(busy / 1000).toFixed(0)} of ${((to - from) / 1000).toFixed(0)} ms, ${file}`,
      );
      for (const [key, time] of [...byFunction].sort((a, b) => b[1] - a[1]).slice(0, LISTED))
        lines.push(`${(time / 1000).toFixed(1).padStart(9)} ms  ${key}`);
    }
  }
  return lines.join('\n');
}
