/** A sample of a list, by which it is told about where its first few in some order end. */

/** Of a longer list a larger one: what it costs, and what is collected by it, grow alike. */
export const sampleSize = (size: number): number => Math.max(512, Math.round(4 * Math.sqrt(size)));
/** So many of the sample more than it would be on average. */
const MARGIN = 6;

/** The place in the sorted sample that the last of `most` is before, nearly for sure; null: all of the list may be among them. */
export function placeInSample(size: number, most: number, sample = sampleSize(size)): number | null {
  if (size <= 4 * sample || most >= size) return null;
  const place = Math.ceil((most * sample) / size) + MARGIN;
  return place < sample ? place : null;
}
