/** Finds programs, and runs one for as long as a test takes. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @param {string} name @returns {string | undefined} where it is on the PATH */
export const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((dir) => join(dir, name))
    .find((path) => existsSync(path));

/**
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {() => Promise<void>} ends it, and all that it has started
 */
export function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', () => undefined);
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const atExit = () => end('SIGKILL');
  process.once('exit', atExit);
  return async () => {
    end('SIGTERM');
    const late = setTimeout(() => end('SIGKILL'), 3000);
    await gone;
    clearTimeout(late);
    // What it has started and left.
    end('SIGKILL');
    process.off('exit', atExit);
  };
}

/** A connection to a program that has just been started. @param {number} port @returns {Promise<import('node:net').Socket>} */
export async function connected(port, tries = 150) {
  for (; ; tries--) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    if (tries === 0) throw new Error(`nothing answers at port ${port}`);
    await wait(100);
  }
}

/** The body of a script that calls back, of the body of an async function. @param {string} body */
export const callingBack = (body) => `
  const done = arguments[arguments.length - 1];
  (async () => { ${body} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;

/** What such a script gave. @param {unknown} answer */
export function given(answer) {
  if (answer === null || typeof answer !== 'object') throw new Error(`the page answered ${String(answer)}`);
  if ('error' in answer) throw new Error(String(answer.error));
  return 'value' in answer ? answer.value : null;
}
