/**
 * Trusted Types: with the site's policy in force, the browser refuses strings where a script could hide. The `default` policy
 * made here lets two things through: a worker started from a blob URL of this page, and the site's service worker. Svelte's templates have a
 * policy of their own.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Call once, before anything starts a worker. Does nothing where the browser has no Trusted Types. */
export function installTrustedTypes(
  page: { origin: string; trustedTypes?: PolicyFactory | undefined },
  serviceWorker: string,
): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url.startsWith(`blob:${page.origin}/`) || url === serviceWorker) return url;
      throw new TypeError(`Kith starts no script from ${url.slice(0, 80)}`);
    },
  });
}
