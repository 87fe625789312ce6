/** Loads a TypeScript module of the project into a script (Node 20 runs none by itself). */
import { isAbsolute, join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * @param {string} path from the project's root, such as `src/domain/phone.ts`
 * @returns {Promise<any>} the module
 */
export async function loadTs(path) {
  const { module } = await runnerImport(isAbsolute(path) ? path : join(root, path), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
