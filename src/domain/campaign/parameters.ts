/** [B2] Fields and the parameters of a template, mapped on to each other both ways: `$City{your city}` is `{{2}}`, or `{{city}}`. */
import { type CampaignMessage, type FieldText, fieldTexts, type Template } from './message.ts';
import { type FieldPart, isSameField, type MessageText, type TextPart } from './message-text.ts';

export const MOST_OF_PARAMETER_NAME = 20;

export interface Parameter {
  readonly where: FieldText['where'];
  readonly index: number;
  /** `1`, `2` …, or a name. */
  readonly name: string;
  /** null: no field fills it yet. */
  readonly field: FieldPart | null;
  /** Which of `messageFields` it is, -1 = none. */
  readonly value: number;
}

/** In the order in which they are sent. One that stands twice is one parameter. */
export function parametersOf(message: CampaignMessage): readonly Parameter[] {
  let value = 0;
  return fieldTexts(message).flatMap(({ where, index, text }) => {
    const names = parameterNames(text, message.kind === 'template' ? message.parameters : 'numbered', where);
    const seen = new Set<string>();
    return text.flatMap((part, i): Parameter[] => {
      const at = part.kind === 'field' ? value++ : -1;
      const name = names[i];
      if (name === undefined || seen.has(name)) return [];
      seen.add(name);
      return [{ where, index, name, field: part.kind === 'field' ? part : null, value: at }];
    });
  });
}

/** A name for every part that is a parameter, by the part's place. Those of buttons are numbers always. */
export function parameterNames(
  text: MessageText,
  style: Template['parameters'],
  where: FieldText['where'],
): readonly (string | undefined)[] {
  const taken = new Set(text.flatMap((part) => ownName(part) ?? []));
  const isNamed = style === 'named' && where !== 'button';
  const given: { readonly part: FieldPart; readonly name: string }[] = [];
  let next = 1;
  return text.map((part) => {
    const own = ownName(part);
    if (own !== undefined) return own;
    if (part.kind !== 'field') return undefined;
    // The same field with the same words in its place is the same named parameter.
    const same = isNamed
      ? given.find((one) => isSameField(one.part.field, part.field) && one.part.fallback === part.fallback)
      : undefined;
    if (same !== undefined) return same.name;
    let name = isNamed ? snakeCase(part.name) : String(next);
    for (let n = 2; taken.has(name); n++)
      name = isNamed
        ? `${snakeCase(part.name).slice(0, 18)}_${'abcdefghijklmnopqrstuvwxyz'[n - 2] ?? ''}`
        : String(++next);
    taken.add(name);
    given.push({ part, name });
    return name;
  });
}

const ownName = (part: TextPart): string | undefined =>
  part.kind === 'parameter' || part.kind === 'field' ? part.parameter : undefined;

/** a–z and _, at most 20 of them. */
function snakeCase(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, MOST_OF_PARAMETER_NAME);
  return words === '' ? 'value' : words;
}

/** The text as the template at WhatsApp has it. */
export function templateText(text: MessageText, style: Template['parameters'], where: FieldText['where']): string {
  const names = parameterNames(text, style, where);
  return text
    .map((part, i) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'unknown' ? `$${part.name}` : `{{${names[i] ?? ''}}}`;
    })
    .join('');
}

/** The parameter is filled by that field, wherever it stands in the text. */
export function withField(text: MessageText, parameter: string, field: FieldPart): MessageText {
  return text.map((part) => (ownName(part) === parameter ? { ...field, parameter } : part));
}
