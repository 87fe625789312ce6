/**
 * The content security policy: the one place that states it. The build writes it into index.html (so that it holds on any
 * static host) and into dist/_headers (for hosts that read it).
 *
 * `connect-src 'none'` is the promise that no contact leaves the machine; workers begin as a blob of the page, so that they inherit its
 * policy (one loaded by URL would not; src/worker/spawn.ts starts none). What a worker imports is a worker's source to Firefox, a script to
 * Chromium: both are allowed from the site alone.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
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

/**
 * Of the service worker's file, on hosts that send headers: it may fetch the site's own files, to keep them. (With `connect-src 'none'` browsers
 * refuse it that, too.)
 */
export const serviceWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";
