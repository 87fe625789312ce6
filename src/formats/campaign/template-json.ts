/**
 * [B2] A template as WhatsApp's API gives it (`GET /{account}/message_templates`, or what was posted to make one), pasted in. Whatever is pasted, it
 * throws nothing; what Kith's templates have no place for is named.
 */
import {
  type Button,
  CATEGORIES,
  EMPTY_TEMPLATE,
  type Header,
  HEADER_MEDIA,
  type Template,
} from '../../domain/campaign/message.ts';
import { type MessageText, parseText } from '../../domain/campaign/message-text.ts';

export interface PastedTemplate {
  readonly template: Template;
  /** Types of components and buttons that are not taken: `CAROUSEL`, `FLOW` … */
  readonly left: readonly string[];
  /** Sample values by parameter of the body, where the template has them. */
  readonly samples: Readonly<Record<string, string>>;
}

/** Every template in it; none where it is not JSON, or holds no template. */
export function pastedTemplates(text: string): readonly PastedTemplate[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  return templatesIn(json, 0);
}

function templatesIn(json: unknown, depth: number): readonly PastedTemplate[] {
  if (depth > 4) return [];
  if (Array.isArray(json)) return json.flatMap((one) => templatesIn(one, depth + 1));
  if (!isObject(json)) return [];
  if (Array.isArray(json['components'])) return [templateOf(json, json['components'])];
  return ['data', 'template', 'message_template'].flatMap((key) => templatesIn(json[key], depth + 1));
}

function templateOf(json: Obj, components: readonly unknown[]): PastedTemplate {
  const left: string[] = [];
  let samples: Readonly<Record<string, string>> = {};
  let header: Header = { kind: 'none' };
  let body: MessageText = [];
  let footer = '';
  let buttons: readonly Button[] = [];
  for (const component of components.filter(isObject)) {
    const type = textOf(component['type']).toUpperCase();
    const text = textOf(component['text']);
    if (type === 'HEADER') {
      const made = headerOf(component);
      if (made === null) left.push(`HEADER ${textOf(component['format'])}`.trim());
      else header = made;
    } else if (type === 'BODY') {
      body = parseText(text, []);
      samples = samplesOf(component['example']);
    } else if (type === 'FOOTER') footer = text;
    else if (type === 'BUTTONS' && Array.isArray(component['buttons'])) {
      buttons = component['buttons'].filter(isObject).flatMap((button) => buttonOf(button, left));
    } else left.push(type === '' ? '?' : type);
  }
  const { language } = json;
  const category = textOf(json['category']).toLowerCase();
  const isNamed =
    textOf(json['parameter_format']).toUpperCase() === 'NAMED' ||
    body.some((part) => part.kind === 'parameter' && !/^\d+$/.test(part.parameter));
  return {
    left,
    samples,
    template: {
      ...EMPTY_TEMPLATE,
      name: textOf(json['name']),
      language: isObject(language) ? textOf(language['code']) : textOf(language) || EMPTY_TEMPLATE.language,
      category: CATEGORIES.find((one) => one === category) ?? EMPTY_TEMPLATE.category,
      parameters: isNamed ? 'named' : 'numbered',
      header,
      body,
      footer,
      buttons,
    },
  };
}

/** null: of a kind that is not taken. */
function headerOf(component: Obj): Header | null {
  const format = (textOf(component['format']) || 'TEXT').toLowerCase();
  if (format === 'text') return { kind: 'text', text: parseText(textOf(component['text']), []) };
  const kind = HEADER_MEDIA.find((media) => media === format);
  // A sample's handle is no link that could be sent.
  return kind === undefined ? null : { kind, link: '' };
}

function buttonOf(button: Obj, left: string[]): readonly Button[] {
  const type = textOf(button['type']).toUpperCase();
  const label = textOf(button['text']);
  switch (type) {
    case 'QUICK_REPLY':
      return [{ kind: 'quickReply', label }];
    case 'URL':
      return [{ kind: 'url', label, url: parseText(textOf(button['url']), []) }];
    case 'PHONE_NUMBER':
      return [{ kind: 'phone', label, number: textOf(button['phone_number']) }];
    case 'COPY_CODE':
      return [{ kind: 'copyCode', label, code: parseText(firstText(button['example']), []) }];
    default:
      left.push(type === '' ? '?' : type);
      return [];
  }
}

/** `{body_text: [["Asha", "Pune"]]}`, or `{body_text_named_params: [{param_name, example}]}`. */
function samplesOf(example: unknown): Readonly<Record<string, string>> {
  if (!isObject(example)) return {};
  const [named, numbered] = [example['body_text_named_params'], example['body_text']];
  if (Array.isArray(named)) {
    return Object.fromEntries(named.filter(isObject).map((one) => [textOf(one['param_name']), textOf(one['example'])]));
  }
  const [first] = Array.isArray(numbered) ? (numbered as unknown[]) : [];
  const values = Array.isArray(first) ? (first as unknown[]) : first === undefined ? [] : [first];
  return Object.fromEntries(values.map((value, i) => [String(i + 1), textOf(value)]));
}

type Obj = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (value: unknown): string => textOf(Array.isArray(value) ? (value as unknown[])[0] : value);
