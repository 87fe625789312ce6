/** Processes of a browser: to end it as a power cut would. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

interface Running {
  readonly id: number;
  readonly parent: number;
}

/**
 * Kills the process and all that it has started, at once, and waits until none of them is left: what outlives a browser for a moment
 * holds its database, and the next start would not get at it.
 */
export async function killTree(main: number): Promise<void> {
  const all = running();
  const below = (id: number): number[] => all.flatMap((one) => (one.parent === id ? [one.id, ...below(one.id)] : []));
  const tree = new Set([main, ...below(main)]);
  for (const id of tree) kill(id);
  while (running().some(({ id }) => tree.has(id))) await wait(20);
}

/** All processes but those that have ended and wait for somebody to hear of it. */
function running(): Running[] {
  return (existsSync('/proc/self/stat') ? linesOfProc() : linesOfPs()).flatMap((line) => {
    const [id, parent, state] = line;
    return state?.startsWith('Z') === true ? [] : [{ id: Number(id), parent: Number(parent) }];
  });
}

type Line = readonly (string | undefined)[];

/** Linux, with or without `ps`. */
function linesOfProc(): Line[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id): Line[] => {
      try {
        // `12 (a name) S 1 …`: the name may hold anything.
        const [state, parent] = (readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').pop() ?? '').split(' ');
        return [[id, parent, state]];
      } catch {
        return []; // ended since
      }
    });
}

function linesOfPs(): Line[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone already
  }
}
