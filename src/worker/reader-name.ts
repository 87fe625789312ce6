/** Name of the worker that reads ahead; no scope of a base is like it (scopes begin with `/`). */
export const READER = 'reader';
