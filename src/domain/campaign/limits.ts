/** [B2] WhatsApp's limits and its rules for templates, as they are. Lengths are those of the text as WhatsApp has it, in UTF-16 units. */
import { type Button, type ButtonKind, type CampaignMessage, type FreeText, type Template } from './message.ts';
import type { Issue, IssuePart, Issues } from './issue.ts';
import { fieldsOf, type MessageText } from './message-text.ts';
import { MOST_OF_PARAMETER_NAME, parametersOf, templateText } from './parameters.ts';
import type { MessageOf } from '../number-message.ts';

export const LIMITS = {
  freeText: 4096,
  templateName: 512,
  header: 60,
  body: 1024,
  footer: 60,
  buttons: 10,
  label: 25,
  url: 2000,
  code: 15,
} as const;
const MOST_OF_KIND: Readonly<Record<ButtonKind, number>> = { quickReply: 10, url: 2, phone: 1, copyCode: 1 };

type What = MessageOf<Issues>;

/** In the order in which the parts stand. */
export function issuesOf(message: CampaignMessage): readonly Issue[] {
  return message.kind === 'text' ? issuesOfText(message) : issuesOfTemplate(message);
}

export const canPrepare = (message: CampaignMessage): boolean => !issuesOf(message).some(({ stops }) => stops);

class Found {
  readonly all: Issue[] = [];
  #part: IssuePart = 'template';

  of(part: IssuePart): this {
    this.#part = part;
    return this;
  }

  stop(is: boolean, what: What): void {
    if (is) this.all.push({ part: this.#part, what, stops: true });
  }

  warn(is: boolean, what: What): void {
    if (is) this.all.push({ part: this.#part, what, stops: false });
  }
}

function issuesOfText({ body }: FreeText): readonly Issue[] {
  const found = new Found().of('body');
  const length = staticText(body).length;
  found.stop(isBlank(body), { id: 'body-needed' });
  found.stop(length > LIMITS.freeText, { id: 'body-too-long', length, most: LIMITS.freeText });
  checkFields(found, body);
  return found.all;
}

function issuesOfTemplate(template: Template): readonly Issue[] {
  const found = new Found();
  checkName(found, template);
  checkHeader(found.of('header'), template);
  checkBody(found.of('body'), template);
  found.of('footer');
  const { footer } = template;
  found.stop(footer.length > LIMITS.footer, { id: 'footer-too-long', length: footer.length, most: LIMITS.footer });
  found.stop(/\{\{|\$[\p{L}_]/u.test(footer), { id: 'footer-fields' });
  checkButtons(found.of('buttons'), template.buttons);
  return found.all;
}

function checkName(found: Found, template: Template): void {
  const { name, language, category } = template;
  found.stop(name === '', { id: 'template-name-needed' });
  found.stop(name !== '' && !/^[a-z0-9_]+$/.test(name), { id: 'template-name-form' });
  found.stop(name.length > LIMITS.templateName, {
    id: 'template-name-too-long',
    length: name.length,
    most: LIMITS.templateName,
  });
  found.stop(!/^[a-z]{2,3}(?:_[A-Z]{2,4})?$/.test(language), { id: 'language-form', language });
  const isBare = template.header.kind === 'none' || template.header.kind === 'text';
  found.stop(category === 'authentication' && !isBare, { id: 'category-media' });
  const names = parametersOf(template).filter(({ where }) => where !== 'button');
  const isName = (text: string): boolean => /^[a-z_]+$/.test(text) && text.length <= MOST_OF_PARAMETER_NAME;
  const isNumber = (text: string): boolean => /^[1-9]\d*$/.test(text);
  const [fits, other] = template.parameters === 'named' ? [isName, isNumber] : [isNumber, isName];
  const wrong = names.find((parameter) => !fits(parameter.name));
  if (wrong === undefined) return;
  if (other(wrong.name)) found.stop(true, { id: 'parameters-mixed' });
  else found.stop(true, { id: 'parameter-name', parameter: wrong.name, most: MOST_OF_PARAMETER_NAME });
}

function checkHeader(found: Found, { header, parameters }: Template): void {
  if (header.kind === 'none') return;
  if (header.kind !== 'text') {
    found.stop(!/^https?:\/\/\S+$/i.test(header.link), { id: 'media-link-needed' });
    return;
  }
  const { text } = header;
  const { length } = templateText(text, parameters, 'header');
  found.stop(isBlank(text), { id: 'header-needed' });
  found.stop(length > LIMITS.header, { id: 'header-too-long', length, most: LIMITS.header });
  found.stop(/[\r\n]/.test(staticText(text)), { id: 'header-lines' });
  found.stop(parameterCount(text) > 1, { id: 'header-fields' });
  checkFields(found, text);
}

function checkBody(found: Found, { body, parameters }: Template): void {
  const { length } = templateText(body, parameters, 'body');
  found.stop(isBlank(body), { id: 'body-needed' });
  found.stop(length > LIMITS.body, { id: 'body-too-long', length, most: LIMITS.body });
  const inked = body.filter((part) => part.kind !== 'text' || part.text.trim() !== '');
  found.stop(inked.length > 0 && isOpen(inked[0]), { id: 'field-at-edge', edge: 'first' });
  found.stop(inked.length > 0 && isOpen(inked.at(-1)), { id: 'field-at-edge', edge: 'last' });
  found.stop(
    body.some((part, i) => isOpen(part) && isOpen(body[i + 1])),
    { id: 'fields-side-by-side' },
  );
  for (const part of fieldsOf(body)) {
    found.stop(/\t| {5}/.test(part.fallback ?? ''), { id: 'fallback-spaces', name: part.name });
  }
  checkFields(found, body);
}

/** A parameter as WhatsApp sees it. */
const isOpen = (part: MessageText[number] | undefined): boolean =>
  part !== undefined && (part.kind === 'field' || part.kind === 'parameter');

function checkFields(found: Found, text: MessageText): void {
  const told = new Set<string>();
  for (const part of text) {
    if (part.kind !== 'unknown' && part.kind !== 'parameter') continue;
    const name = part.kind === 'unknown' ? part.name : part.parameter;
    if (told.has(`${part.kind} ${name}`)) continue;
    told.add(`${part.kind} ${name}`);
    found.stop(
      true,
      part.kind === 'unknown' ? { id: 'field-unknown', name } : { id: 'parameter-unfilled', parameter: name },
    );
  }
}

function checkButtons(found: Found, buttons: readonly Button[]): void {
  found.stop(buttons.length > LIMITS.buttons, { id: 'buttons-too-many', count: buttons.length, most: LIMITS.buttons });
  for (const [kind, most] of Object.entries(MOST_OF_KIND) as [ButtonKind, number][]) {
    const count = buttons.filter((button) => button.kind === kind).length;
    found.stop(kind !== 'quickReply' && count > most, { id: 'buttons-of-kind', button: kind, count, most });
  }
  // Quick replies stand together, before or behind the others.
  const turns = buttons.filter((button, i) => i > 0 && isReply(button) !== isReply(buttons[i - 1]));
  found.stop(turns.length > 1, { id: 'buttons-mixed' });
  const labels = new Set<string>();
  buttons.forEach((button, i) => {
    const place = i + 1;
    const label = button.label.trim();
    const { length } = label;
    found.stop(label === '' && button.kind !== 'copyCode', { id: 'label-needed', place });
    found.stop(length > LIMITS.label, { id: 'label-too-long', place, length, most: LIMITS.label });
    found.stop(label !== '' && labels.has(label), { id: 'label-twice', label });
    labels.add(label);
    checkButton(found, button, place);
  });
}

const isReply = (button: Button | undefined): boolean => button?.kind === 'quickReply';

function checkButton(found: Found, button: Button, place: number): void {
  if (button.kind === 'phone') {
    found.stop(!/^\+?[\d\s().-]{6,24}$/.test(button.number.trim()), { id: 'number-form', place });
  } else if (button.kind === 'url') {
    const { length } = templateText(button.url, 'numbered', 'button');
    found.stop(!/^https?:\/\/[^\s/$]/i.test(startOf(button.url)), { id: 'url-form', place });
    found.stop(length > LIMITS.url, { id: 'url-too-long', place, length, most: LIMITS.url });
    const at = button.url.findIndex((part) => part.kind !== 'text');
    found.stop(at >= 0 && at < button.url.length - 1, { id: 'url-field', place });
    checkFields(found, button.url);
  } else if (button.kind === 'copyCode') {
    const { length } = staticText(button.code);
    found.stop(button.code.length === 0, { id: 'code-needed', place });
    found.stop(length > LIMITS.code, { id: 'code-too-long', place, length, most: LIMITS.code });
    checkFields(found, button.code);
  }
}

const startOf = (text: MessageText): string => (text[0]?.kind === 'text' ? text[0].text : '');

const parameterCount = (text: MessageText): number => text.filter(isOpen).length;

const staticText = (text: MessageText): string => text.map((part) => (part.kind === 'text' ? part.text : '')).join('');

const isBlank = (text: MessageText): boolean => text.every((part) => part.kind === 'text' && part.text.trim() === '');
