/** A sample of a list, by which it is told about where its first few in some order end. */

/** Of so many; a shorter list needs none. */
export const SAMPLE = 512;
/** So many of the sample more than it would be on average. */
const MARGIN = 6;

/** The place in the sorted sample that the last of `most` is before, nearly for sure; null: all of the list may be among them. */
export function placeInSample(size: number, most: number): number | null {
  if (size <= 4 * SAMPLE || most >= size) return null;
  const place = Math.ceil((most * SAMPLE) / size) + MARGIN;
  return place < SAMPLE ? place : null;
}
