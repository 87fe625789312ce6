/**
 * The content security policy: the one place that states it. The build writes it into index.html (so that it holds on any
 * static host) and into dist/_headers (for hosts that read it).
 *
 * `connect-src 'none'` is the promise that no contact leaves the machine; the worker is inlined and runs from a blob, so that
 * it inherits the page's policy (a worker loaded by URL would not).
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  'worker-src blob:',
  "manifest-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html default',
];

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const metaPolicy = directives.join('; ');

/** For the response header, which alone can forbid framing. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
