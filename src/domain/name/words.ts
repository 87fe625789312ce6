/**
 * A name as words: what is written around it (emoji, brackets, nicknames, numbers, whose wife, which town) is taken off, what is glued is
 * taken apart. Every word is a piece of the name as it stands there.
 */
import { cleanLine } from '../text.ts';
import { KIND, kindsOf } from './lexicon.ts';

export interface Word {
  /** Without the dot at its end. */
  readonly text: string;
  readonly dotted: boolean;
  /** Bits of KIND. */
  readonly kinds: number;
}

/** Words between commas. */
export type Part = readonly Word[];

/** `Rahul & Priya`. */
export const isAnd = (word: Word | undefined): boolean => /^(?:&|and|und|y|et)$/iu.test(word?.text ?? '');

export const is = (word: Word | undefined, kinds: number): boolean => word !== undefined && (word.kinds & kinds) !== 0;

const EMOJI =
  /(?:[#*\d]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f]\u200d?|[\p{So}\p{Co}\ufffd])+/gu;
const BRACKETS =
  /[([{<（［【「『][^()[\]{}<>（）［］【】「」『』]*[)\]}>）］】」』]|(?<=^|\s)(["“”„«][^"“”„«»]*["“”»]|['‘][^'‘’]*['’])(?=\s|$)/gu;
const LEFT_OPEN = /[([{<（［【「『].*$/u;
const BRACKET_SIGNS = /[()[\]{}<>（）［］【】「」『』"“”„«»]/gu;
/** Whose child or wife, in whose care, otherwise called: from here on it is somebody else, or another name. */
const RELATION =
  /(?:^|\s)(?:[swdchfmbr]\s?[/\\]\s?o(?![a-zé])|a\s?\/\s?[lp](?![a-z])|(?:[swdc]\.o|a\.?k\.?a)\.?(?=\s)|(?:wife|son|daughter|husband|mother|father|baby|widow|care|b)\s+of\s|(?<=\S\s)(?:of|from|at)\s|(?:urf|alias|née|nee|geb|born|@)[.\s]|(?:उर्फ|पत्नी|पुत्र|पुत्री|पति)\s|(?:&|\+|and)\s*family(?!\S)).*$/iu;
/** Hindi in Latin letters: of. */
const WHOSE = /(?<=\S)\s(?:ka|ki|ke)\s.*$/u;
const SALUTATION = /^(?:dear|(?:kind\s+)?att(?:n|ention))(?=[\s.:,-])/iu;
const ADDRESS = /\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+/giu;
const ASCII = /^[ -~]*$/;
const NOTHING = /^(?:n\/a|#n\/a|\W*)$/iu;
const LETTERS = /[\p{L}\p{M}]/u;

/** Parts of a name, comma by comma; empty where it names nobody. `own`: what stands in brackets alone is no name. */
export function partsOf(name: string, own = false): readonly Part[] {
  const text = cleanLine(name);
  if (NOTHING.test(text) && !LETTERS.test(text)) return [];
  if (/^#?n\/a$/iu.test(text)) return [];
  const groups = isBare(text) ? groupsOf(wordsOnly(text)) : groupsOf(spaced(wordsOnly(withoutSigns(text, own))));
  return (
    groups.find((parts) =>
      parts.some((part) => part.some((word) => word.text !== '&' && !is(word, KIND.nobody | KIND.code))),
    ) ?? []
  );
}

/** Letters, spaces and dots: nothing that could stand around a name, and most names that are no plain words. */
const BARE = /^(?:[A-Za-z .]|(?=[\p{L}\p{M}])[\u0900-\u0dff])*$/u;
const isBare = (text: string): boolean => BARE.test(text) && !/www\./i.test(text);

function withoutSigns(text: string, own: boolean): string {
  const bare = (ASCII.test(text) ? text : text.replace(EMOJI, ' '))
    .replace(ADDRESS, ' ')
    .replace(/[~_*^=•★彡乂亗༒࿐]+|(?<=[\p{Script=Latin}\s])ツ/gu, ' ')
    .trim();
  return withoutBrackets(bare, own);
}

function withoutBrackets(text: string, own: boolean): string {
  let outside = text;
  for (let before = ''; before !== outside;) {
    before = outside;
    outside = outside.replace(BRACKETS, ' ');
  }
  outside = outside
    .replace(LEFT_OPEN, ' ')
    .replace(/[)\]}>）］】」』]/gu, ' ')
    .trim();
  const names = outside.split(/[\s.]+/u).some((word) => LETTERS.test(word) && (kindsOf(word) & KIND.title) === 0);
  return names || own ? outside : text.replace(BRACKET_SIGNS, ' ');
}

const wordsOnly = (text: string): string => text.replace(SALUTATION, ' ').replace(RELATION, ' ').replace(WHOSE, ' ');

/** Signs that keep a name and a remark apart stand by themselves. */
const spaced = (text: string): string =>
  text
    .replace(/^\s*m\s?[/\\]\s?s\b\.?/iu, ' ')
    .replace(/(?<!l)[·・](?!l)/gu, ' ')
    .replace(/(?<=\s|^)[-–—]+|[-–—]+(?=\s|$)|[–—]/gu, ' | ')
    .replace(/\s*[,，、،]\s*/gu, ' , ')
    .replace(/\s*[|;:；：]\s*/gu, ' | ')
    .replace(/\s*[\\/]\s*/gu, ' / ')
    .replace(/\s*(?:[&＆]|\+(?!\d))\s*/gu, ' & ');

/** Between such signs; each as its parts between commas. */
function groupsOf(text: string): Part[][] {
  const groups: Part[][] = [];
  let parts: Word[][] = [];
  let words: Word[] = [];
  const closePart = (): void => {
    if (words.length > 0) parts.push(words);
    words = [];
  };
  const closeGroup = (): void => {
    closePart();
    if (parts.length > 0) groups.push(parts);
    parts = [];
  };
  for (const token of text.split(' ')) {
    if (token === '|' || token === '/' || token === ',') {
      // `Mr/Mrs Rao`, `Dr, Anita`: honorifics are no part of their own.
      if (
        parts.length === 0 &&
        words.length > 0 &&
        words.every((word) => is(word, KIND.title | KIND.joiner) || /^\p{Script=Arabic}$/u.test(word.text))
      ) {
        if (token === '/' && is(words.at(-1), KIND.title)) words.push(wordOf('&'));
      } else if (token === ',') closePart();
      else closeGroup();
    } else words.push(...wordsOf(token));
  }
  closeGroup();
  return groups;
}

const EDGES = /^[^\p{L}\p{M}\p{N}&@#]+|[^\p{L}\p{M}\p{N}&.]+$/gu;
const GLUED_TITLE = /^(Mr|Mrs|Ms|Dr|Smt|Prof|Adv)(?=\p{Lu}\p{Ll})/u;
const RESPECT = /[-](?:san|sama|sensei|kun|chan|ji|bhai|ben|garu)$/iu;

/** One token as words: `Mr.Rahul`, `K.R.Narayanan` are several; `Ph.D`, `Dott.ssa` one. */
function wordsOf(token: string): Word[] {
  if (/^[A-Za-z][a-z]*$/.test(token)) return [{ text: token, dotted: false, kinds: kindsOf(token) }];
  const word = token.replace(EDGES, '').replace(/^[@#]+/u, '');
  if (word === '' || /^\.+$/u.test(word)) return [];
  if (/\p{N}/u.test(word)) {
    const letters = /^\p{L}{3,}(?=[-#.]?\p{N}+$)/u.exec(word)?.[0];
    if (letters !== undefined) return [wordOf(letters)];
    return /^\p{L}\p{N}$|^\p{N}\p{L}$/u.test(word) ? [{ text: word, dotted: false, kinds: KIND.code }] : [];
  }
  const sign = word.search(/[@#]/u);
  if (sign >= 0) return wordsOf(word.slice(0, sign));
  if (kindsOf(word) !== 0) return [wordOf(word)];
  const pieces = word.split(/(?<=\.)(?=[^\P{L}ªº])/u);
  if (pieces.length > 1) return pieces.flatMap(wordsOf);
  const title = GLUED_TITLE.exec(word)?.[0] ?? /^(?:Mr|Mrs|Ms|Dr|Smt)(?=-)/iu.exec(word)?.[0];
  if (title !== undefined) return [wordOf(title), ...wordsOf(word.slice(title.length))];
  return [wordOf(polite(word.replace(RESPECT, '')))];
}

/** Respect that East and South-East Asian scripts write without a space. */
function polite(word: string): string {
  return word
    .replace(
      /(?<=^.{1,8})(?:さん|様|さま|ちゃん|くん|殿|先生|女士|小姐|太太|老师|老師|经理|經理|선생님|사장님|고객님|대표님|님|씨)$/u,
      '',
    )
    .replace(/^(?:นางสาว|นาย|นาง|คุณ|ดร\.?|น\.ส\.)(?=.{2})/u, '');
}

export function wordOf(raw: string): Word {
  const text = raw.replace(/[.\s]+$/u, '');
  return { text, dotted: raw.endsWith('.'), kinds: kindsOf(text) };
}
