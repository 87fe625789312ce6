/** The tests as ever, over a source that notes what of it runs. */
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import { noting } from './spots.mjs';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'src') + '/';

const noteRuns = {
  name: 'note-runs',
  enforce: /** @type {const} */ ('pre'),
  transform(/** @type {string} */ text, /** @type {string} */ id) {
    if (!id.startsWith(source) || !id.endsWith('.ts')) return null;
    return { code: noting(relative(root, id), text), map: null };
  },
};

export default defineConfig({
  root,
  test: {
    ...config.test,
    projects: (config.test?.projects ?? []).map((project) =>
      typeof project === 'object' && 'test' in project
        ? {
            ...project,
            plugins: [noteRuns, ...(project.plugins ?? [])],
            test: {
              ...project.test,
              // What a file runs while it is imported is run for each test.
              isolate: true,
              setupFiles: [project.test?.setupFiles ?? [], join(import.meta.dirname, 'note-runs.setup.mjs')].flat(),
            },
          }
        : project,
    ),
  },
});
