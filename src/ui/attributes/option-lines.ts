/** [A1] The options of a choice while they are edited: which are new, which got another name, which go. Pure. */
import { cleanText } from '../../domain/text.ts';

export interface OptionLine {
  readonly key: number;
  /** The option as it is stored; null = new. */
  readonly was: string | null;
  /** As typed. */
  readonly text: string;
}

/** Lines for options that are stored already (`stored`), or that are only proposed. */
export function linesOf(options: readonly string[], stored: boolean): readonly OptionLine[] {
  return options.map((text, key) => ({ key, was: stored ? text : null, text }));
}

/** A blank line after the one at this index (−1: at the start). */
export function withLineAfter(lines: readonly OptionLine[], index: number): readonly OptionLine[] {
  const key = lines.reduce((max, line) => Math.max(max, line.key), -1) + 1;
  return lines.toSpliced(index + 1, 0, { key, was: null, text: '' });
}

/** Texts as lines of their own below the one at this index, which they replace where it is blank. */
export function withTextsAt(
  lines: readonly OptionLine[],
  index: number,
  texts: readonly string[],
): readonly OptionLine[] {
  const key = lines.reduce((max, line) => Math.max(max, line.key), -1) + 1;
  const line = lines[index];
  const isBlank = line?.text === '';
  const fresh = texts.map((text, i) => ({ key: key + i, was: isBlank && i === 0 ? line.was : null, text }));
  return lines.toSpliced(isBlank ? index : index + 1, isBlank ? 1 : 0, ...fresh);
}

/** The options that the lines give: cleaned, blank ones left out, each once. */
export function optionsOf(lines: readonly OptionLine[]): readonly string[] {
  return [...new Set(lines.map(({ text }) => cleanText(text)))].filter((text) => text !== '');
}

/** From the stored name to the new one, where they differ. */
export function renamedOf(lines: readonly OptionLine[]): readonly (readonly [string, string])[] {
  return lines.flatMap(({ was, text }): [string, string][] => {
    const to = cleanText(text);
    return was === null || to === '' || to === was ? [] : [[was, to]];
  });
}

/** Stored options whose values are emptied. */
export function goingOf(stored: readonly string[], lines: readonly OptionLine[]): readonly string[] {
  const options = new Set(optionsOf(lines));
  const renamed = new Map(renamedOf(lines));
  return stored.filter((option) => !options.has(renamed.get(option) ?? option));
}
