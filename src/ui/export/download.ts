/** Hands a file that was made here to the browser's downloads. */

/** Milliseconds that a browser may take to begin reading. */
const GRACE = 60_000;

export function download(blob: Blob, name: string, page: Document = document): void {
  const url = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), GRACE);
}
