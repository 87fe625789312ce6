/**
 * [C8] Words by which somebody asks for no more messages, or for messages again. A message counts where it is one of them as a whole, whatever
 * its case, accents and full stops: `please stop by at five` opts nobody out.
 */
/* eslint-disable kith/texts -- what others write */
import { fold } from '../text.ts';

export interface ConsentWords {
  readonly stop: readonly string[];
  readonly start: readonly string[];
}

/** What a message asks for as a whole. */
export type ConsentReader = (text: string) => 'stop' | 'start' | null;

const words = (text: string): readonly string[] => text.split(', ');

/** By language, as they stand in the settings before anybody has changed them. */
export const DEFAULT_CONSENT_WORDS: Readonly<Record<string, ConsentWords>> = {
  en: {
    stop: words('stop, stop all, unsubscribe, opt out, optout, stop promotions, stop messages, unsub'),
    start: words('start, unstop, subscribe, opt in, optin, resume'),
  },
  hi: {
    stop: words('बंद करें, बंद करो, रोकें, रोको, स्टॉप, band karo, band kare'),
    start: words('शुरू करें, शुरू करो, स्टार्ट, shuru karo'),
  },
  es: { stop: words('baja, parar, alto, cancelar suscripción'), start: words('alta, suscribir, empezar') },
  pt: { stop: words('parar, sair, cancelar inscrição, descadastrar'), start: words('voltar, inscrever') },
  fr: { stop: words('arrêt, arrêter, désabonner, désinscrire'), start: words('abonner, reprendre') },
  de: { stop: words('stopp, abmelden, abbestellen'), start: words('anmelden, abonnieren') },
  it: { stop: words('ferma, annulla iscrizione, disiscrivi'), start: words('iscrivi, riprendi') },
  id: { stop: words('berhenti, stop promo'), start: words('mulai, langganan') },
  ar: { stop: words('إيقاف, توقف, إلغاء الاشتراك'), start: words('ابدأ, بدء, اشتراك') },
  ta: { stop: words('நிறுத்து, நிறுத்தவும்'), start: words('தொடங்கு') },
  te: { stop: words('ఆపు, ఆపండి'), start: words('ప్రారంభించు') },
  mr: { stop: words('बंद करा, थांबवा'), start: words('सुरू करा') },
  bn: { stop: words('বন্ধ করুন, বন্ধ কর'), start: words('শুরু করুন') },
  gu: { stop: words('બંધ કરો'), start: words('શરૂ કરો') },
};

export const allConsentWords = (): ConsentWords => {
  const all = Object.values(DEFAULT_CONSENT_WORDS);
  return { stop: all.flatMap(({ stop }) => stop), start: all.flatMap(({ start }) => start) };
};

/** Each word once, by what is read as the same; none that nobody can write. */
export function tidyWords({ stop, start }: ConsentWords): ConsentWords {
  const tidy = (list: readonly string[]): readonly string[] => {
    const trimmed = list.map((word) => word.trim()).filter((word) => key(word) !== '' && word.length <= LONGEST);
    return [...new Map(trimmed.toReversed().map((word) => [key(word), word])).values()].toReversed();
  };
  return { stop: tidy(stop), start: tidy(start) };
}

/** Written the same, in the same order, once both are tidy. */
export function sameWords(a: ConsentWords, b: ConsentWords): boolean {
  return JSON.stringify(tidyWords(a)) === JSON.stringify(tidyWords(b));
}

/** As a function over many messages. `stop` wins where a word stands in both lists. */
export function consentReader(list: ConsentWords): ConsentReader {
  const stop = new Set(list.stop.map(key));
  const start = new Set(list.start.map(key));
  stop.delete('');
  start.delete('');
  return (text) => {
    if (text === '' || text.length > LONGEST) return null;
    const word = key(text);
    return stop.has(word) ? 'stop' : start.has(word) ? 'start' : null;
  };
}

const LONGEST = 64;

const key = (text: string): string =>
  fold(text)
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
