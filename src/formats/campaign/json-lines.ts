/** [B3] Messages as WhatsApp's API takes them (`POST /{phone number id}/messages`), one a line, each with its recipient's mark. */
import { linkValue } from '../../domain/campaign/value.ts';
import type { CampaignMessage, Template } from '../../domain/campaign/message.ts';
import { type Parameter, parametersOf } from '../../domain/campaign/parameters.ts';
import { type FrozenRecipient, frozenBody } from './frozen.ts';

type Json = Readonly<Record<string, unknown>>;

/** A line for a recipient, without its line end. */
export function lineMaker(message: CampaignMessage): (recipient: FrozenRecipient) => string {
  const about = { messaging_product: 'whatsapp', recipient_type: 'individual' };
  const content = message.kind === 'text' ? null : templateContent(message);
  return (recipient) => {
    const { phone, values, mark } = recipient;
    const what: Json =
      message.kind === 'text' || content === null
        ? { type: 'text', text: { body: frozenBody(message, values) } }
        : { type: 'template', template: content(recipient) };
    return oneLine(JSON.stringify({ ...about, to: String(phone), ...what, biz_opaque_callback_data: mark }));
  };
}

/** Some programs end a line at these, too. */
const oneLine = (json: string): string =>
  /[\u0085\u2028\u2029]/.test(json)
    ? json.replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json;

function templateContent(template: Template): (recipient: FrozenRecipient) => Json {
  const { name, language, header, buttons } = template;
  const parameters = parametersOf(template);
  const of = (where: Parameter['where'], index = 0): readonly Parameter[] =>
    parameters.filter((parameter) => parameter.where === where && parameter.index === index);
  const texts = (some: readonly Parameter[], values: readonly string[]): Json[] =>
    some.map(({ value, name: parameter }) => ({
      type: 'text',
      ...(template.parameters === 'named' ? { parameter_name: parameter } : {}),
      text: values[value] ?? '',
    }));
  const [inHeader, inBody] = [of('header'), of('body')];
  const inButtons = buttons.map((_, index) => of('button', index)[0]);
  return ({ values, mark }) => {
    const components: Json[] = [];
    if (header.kind !== 'none' && header.kind !== 'text') {
      components.push({ type: 'header', parameters: [{ type: header.kind, [header.kind]: { link: header.link } }] });
    } else if (inHeader.length > 0) components.push({ type: 'header', parameters: texts(inHeader, values) });
    if (inBody.length > 0) components.push({ type: 'body', parameters: texts(inBody, values) });
    buttons.forEach((button, at) => {
      const index = String(at);
      const parameter = inButtons[at];
      const value = parameter === undefined ? '' : (values[parameter.value] ?? '');
      if (button.kind === 'quickReply') {
        // What comes back when it is pressed: the reply is known by it [B6].
        const payload = { type: 'payload', payload: mark };
        components.push({ type: 'button', sub_type: 'quick_reply', index, parameters: [payload] });
      } else if (button.kind === 'url' && parameter !== undefined) {
        const text = { type: 'text', text: linkValue(value) };
        components.push({ type: 'button', sub_type: 'url', index, parameters: [text] });
      } else if (button.kind === 'copyCode') {
        const fixed = button.code.map((part) => (part.kind === 'text' ? part.text : value)).join('');
        const code = { type: 'coupon_code', coupon_code: fixed };
        components.push({ type: 'button', sub_type: 'copy_code', index, parameters: [code] });
      }
    });
    return { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) };
  };
}
