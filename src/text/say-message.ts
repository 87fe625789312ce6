/** [L1] A message in words: the one way from an id with values (domain/message.ts) to what a person reads. Read where it is shown. */
import type { Action } from '../domain/action.ts';
import type { Message } from '../domain/message.ts';
import { fileMessagesText } from './file-messages.ts';
import { messagesText } from './messages.ts';
import { numberMessagesText } from './number-messages.ts';
import { sayAction } from './say-action.ts';

export const sayMessage = (message: Message): string => sayWith(message, {});

/** `more`: texts that come with the page that has such messages to say. */
export function sayWith(message: Message, more: object): string {
  const texts = [messagesText, fileMessagesText, numberMessagesText, more].find((some) => message.id in some);
  // `WordsOf` holds that each id has its words, and what they take.
  const words: unknown = texts && Reflect.get(texts, message.id);
  return typeof words === 'function' ? String(Reflect.apply(words, undefined, [valuesOf(message)])) : String(words);
}

const valuesOf = (message: Message): object =>
  Object.fromEntries(Object.entries(message).map(([name, value]) => [name, said(value)]));

/** Actions and messages among the values are worded first. */
function said(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(said);
  // Nothing but actions has a kind, nothing but messages an id.
  if ('kind' in value) return sayAction(value as Action);
  if ('id' in value) return sayMessage(value as Message);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, said(one)]));
}
