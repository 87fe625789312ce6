/** How every age file begins. */
const INTRO = 'age-encryption.org/v1\n';

export const AGE_INTRO_BYTES = INTRO.length;

export const isAge = (begins: Uint8Array): boolean =>
  begins.length >= INTRO.length && Array.from(INTRO).every((letter, i) => letter.charCodeAt(0) === begins[i]);
