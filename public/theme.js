// Before anything is painted: the theme that was chosen in this browser (app/preferences.svelte.ts keeps it), so that a dark page
// never begins white. A file of its own, because the policy allows no script within the page.
(function () {
  try {
    const theme = JSON.parse(localStorage.getItem('kith.theme') ?? 'null');
    if (theme !== 'light' && theme !== 'dark') return;
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme);
  } catch {
    // Where the browser keeps nothing, the system's theme holds.
  }
})();
