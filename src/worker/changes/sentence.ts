/** A part of a sentence made whole: capital first, full stop last. */
export function sentence(text: string): string {
  const [first = ''] = text;
  return `${first.toLocaleUpperCase('en')}${text.slice(first.length)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
