/** [B2] How an attribute's value is written in a message: numbers and dates as the language of the message has them. */
import { type Attribute, type AttributeValue, formatValue } from '../../domain/attribute.ts';
import { messageValue } from '../../domain/campaign/value.ts';
import { isDay } from '../../domain/date.ts';

export type ValueWords = (attribute: Attribute, value: AttributeValue) => string;

/** `language`: `en_US`, `hi`; one that the machine does not know is English. */
export function valueWords(language: string): ValueWords {
  const tag = language.replace('_', '-');
  const locale = isKnown(tag) ? tag : 'en';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const pens = new Map<string, Intl.NumberFormat>();
  const made = new Map<string, string>();
  const pen = (show: string): Intl.NumberFormat => {
    let one = pens.get(show);
    if (one === undefined) {
      const style = show === 'grouped' ? {} : ({ style: 'currency', currency: show } as const);
      pens.set(
        show,
        (one = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, minimumFractionDigits: 0, ...style })),
      );
    }
    return one;
  };
  const written = ({ type, show = 'plain' }: Attribute, value: number): string => {
    if (type === 'date') return (isDay(value) ? day : time).format(Math.floor(value));
    return show === 'plain' ? formatValue(type, value) : pen(show).format(value);
  };
  return (attribute, value) => {
    if (typeof value !== 'number') return messageValue(formatValue(attribute.type, value));
    const key = `${attribute.id} ${value}`;
    let text = made.get(key);
    if (text === undefined) {
      if (made.size > 50_000) made.clear();
      made.set(key, (text = messageValue(written(attribute, value))));
    }
    return text;
  };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}
