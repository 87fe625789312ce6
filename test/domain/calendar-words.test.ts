import { describe, expect, test } from 'vitest';
import { foldWord, isDayName, monthOf } from '../../src/domain/calendar-words.ts';

describe('[A3] the month of a word', () => {
  test.each<[string, number]>([
    // A beginning that only one month has.
    ['Septiem', 9],
    ['octub', 10],
    ['févri', 2],
    ['juil', 7],
    ['Dezem', 12],
    ['окт', 10],
    ['फ़रवर', 2],
    ['अक्टू', 10],
    // Czech: June is the beginning of July, and what is shorter than both may be either.
    ['červen', 6],
    ['července', 7],
    ['červ', 0],
    // Too short, or no month.
    ['fé', 0],
    ['ju', 0],
    ['अक', 0],
    ['octubres', 0],
    ['', 0],
    ['x'.repeat(25), 0],
  ])('%s is %i', (word, month) => {
    expect(monthOf(foldWord(word))).toBe(month);
  });

  test('days of the week are known whole', () => {
    for (const word of ['Mon', 'tues', 'Thursday', 'Freitag', 'vendredi', 'शुक्रवार'])
      expect(isDayName(foldWord(word))).toBe(true);
    for (const word of ['Freit', 'Donner', 'January', '']) expect(isDayName(foldWord(word))).toBe(false);
  });
});
