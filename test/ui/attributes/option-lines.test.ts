import { describe, expect, test } from 'vitest';
import {
  goingOf,
  linesOf,
  optionsOf,
  renamedOf,
  withLineAfter,
  withTextsAt,
} from '../../../src/ui/attributes/option-lines.ts';

const stored = ['Free', 'Basic', 'Pro'];
const lines = linesOf(stored, true);
const typed = (index: number, text: string) => lines.map((line, i) => (i === index ? { ...line, text } : line));

describe('[A1] the options of a choice while they are edited', () => {
  test('untouched, nothing is renamed and nothing goes', () => {
    expect(optionsOf(lines)).toEqual(stored);
    expect(renamedOf(lines)).toEqual([]);
    expect(goingOf(stored, lines)).toEqual([]);
  });

  test('another text renames a stored option, and its values stay', () => {
    expect(renamedOf(typed(1, ' Plus '))).toEqual([['Basic', 'Plus']]);
    expect(goingOf(stored, typed(1, 'Plus'))).toEqual([]);
  });

  test('two options of one text become one', () => {
    expect(optionsOf(typed(1, 'Pro'))).toEqual(['Free', 'Pro']);
    expect(goingOf(stored, typed(1, 'Pro'))).toEqual([]);
  });

  test('a line that is blank or gone takes its values along, unless its name is given anew', () => {
    expect(goingOf(stored, typed(1, ' '))).toEqual(['Basic']);
    const without = lines.toSpliced(1, 1);
    expect(goingOf(stored, without)).toEqual(['Basic']);
    expect(goingOf(stored, withTextsAt(without, 1, ['Basic']))).toEqual([]);
  });

  test('new lines have keys of their own', () => {
    const more = withLineAfter(withLineAfter(lines, 0), 3);
    expect(more.map(({ text }) => text)).toEqual(['Free', '', 'Basic', 'Pro', '']);
    expect(new Set(more.map(({ key }) => key)).size).toBe(5);
    expect(optionsOf(more)).toEqual(stored);
  });

  test('pasted texts take the place of a blank line, or follow one that holds something', () => {
    expect(optionsOf(withTextsAt(withLineAfter([], -1), 0, ['a', 'b']))).toEqual(['a', 'b']);
    expect(withTextsAt(lines, 0, ['x', 'y']).map(({ text }) => text)).toEqual(['Free', 'x', 'y', 'Basic', 'Pro']);
    expect(renamedOf(withTextsAt(typed(1, ''), 1, ['Plus', 'Max']))).toEqual([['Basic', 'Plus']]);
  });
});
