/** [B3] Messages as WhatsApp's API takes them (`POST /{phone number id}/messages`), one a line, each with its recipient's mark. */
import { linkValue } from '../../domain/campaign/value.ts';
import { type CampaignMessage, messageFields, type Template } from '../../domain/campaign/message.ts';
import { type Parameter, parametersOf } from '../../domain/campaign/parameters.ts';
import { ByteChunks } from '../text/byte-chunks.ts';
import { type FrozenRecipient, frozenBody, type TakeBytes } from './frozen.ts';

type Json = Readonly<Record<string, unknown>>;

/** What differs from recipient to recipient: values by their place among `messageFields`, as they are or as the end of a link. */
interface Filling {
  readonly phone: string;
  readonly mark: string;
  value(place: number): string;
  link(place: number): string;
}

const LF = 0x0a;
/** Of a UTF-16 unit: `\u001f`. */
const MOST_BYTES = 6;

/** What a byte of UTF-8 is between the quotes of a JSON text. */
const PLAIN = 0;
const ESCAPED = 1;
/** It begins U+0085, or U+2028 and U+2029, or something else. */
const MAY_END_LINE = 2;
const KINDS = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20 || byte === 0x22 || byte === 0x5c) return ESCAPED;
  return byte === 0xc2 || byte === 0xe2 ? MAY_END_LINE : PLAIN;
});

/** A line for each recipient. The message is written once, with holes that are filled for each: half a million lines are made. */
export class JsonLines {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** What stands fast, before each hole and behind the last. */
  readonly #pieces: readonly Uint8Array[];
  readonly #holes: readonly Hole[];
  readonly #fast: number;
  readonly #out = new ByteChunks();

  constructor(message: CampaignMessage) {
    const tag = tagFor(JSON.stringify(message));
    const written = oneLine(
      JSON.stringify(
        messageOf(message, {
          phone: `${tag}p0.`,
          mark: `${tag}m0.`,
          value: (place) => (place < 0 ? '' : `${tag}v${place}.`),
          link: (place) => (place < 0 ? '' : `${tag}l${place}.`),
        }),
      ),
    );
    // By turns: what stands fast, which hole, its place.
    const parts = written.split(new RegExp(`${tag}([pmvl])(\\d+)\\.`));
    this.#holes = parts.flatMap((kind, i) => (i % 3 === 1 ? [{ kind, place: Number(parts[i + 1]) }] : []));
    this.#pieces = parts.filter((_, i) => i % 3 === 0).map((piece) => this.#encoder.encode(piece));
    this.#fast = this.#pieces.reduce((sum, piece) => sum + piece.length, 1);
  }

  /** Bytes written and not yet taken. */
  get pending(): number {
    return this.#out.pending;
  }

  add(recipient: FrozenRecipient): void {
    const out = this.#out;
    const { mark } = recipient;
    out.makeRoom(this.#fast);
    for (let i = 0; i < this.#pieces.length; i++) {
      const piece = this.#pieces[i];
      if (piece === undefined) continue;
      out.bytes.set(piece, out.at);
      out.at += piece.length;
      const hole = this.#holes[i];
      if (hole === undefined) continue;
      if (hole.kind === 'm') this.#write(mark);
      else if (hole.kind === 'p') this.#write(String(recipient.phone));
      else if (hole.kind === 'l') this.#write(linkValue(recipient.values[hole.place] ?? ''));
      else if (recipient.raw === undefined) this.#write(recipient.values[hole.place] ?? '');
      else recipient.raw(hole.place, this.#take);
    }
    out.bytes[out.at++] = LF;
  }

  /** What was written since the last call, each chunk in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer>[] {
    return this.#out.take();
  }

  /** As it stands between the quotes of a JSON text. Most values are plain, and need no encoder. */
  #write(value: string): void {
    const out = this.#out;
    // For the rest of the line, too.
    out.makeRoom(this.#fast + MOST_BYTES * value.length);
    const start = out.at;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) {
        out.at = start + this.#encoder.encodeInto(escaped(value), out.bytes.subarray(start)).written;
        return;
      }
      out.bytes[out.at++] = code;
    }
  }

  /** As `#write`, of what is UTF-8 already: copied, unless something in it has to be escaped. */
  readonly #take: TakeBytes = (bytes, start, end) => {
    const out = this.#out;
    out.makeRoom(this.#fast + end - start);
    const target = out.bytes;
    let to = out.at;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      const kind = KINDS[byte];
      if (kind === ESCAPED || (kind === MAY_END_LINE && endsLine(bytes, i))) {
        this.#write(this.#decoder.decode(bytes.subarray(start, end)));
        return;
      }
      target[to++] = byte;
    }
    out.at = to;
  };
}

interface Hole {
  /** p: phone; m: mark; v: a value as it is; l: a value as the end of a link. */
  readonly kind: string;
  /** Of a value among those of the message. */
  readonly place: number;
}

/** U+0085, U+2028, U+2029: some programs end a line at these. */
const endsLine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xc2
    ? bytes[at + 1] === 0x85
    : bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9);

/** Letters that stand nowhere in the message, so that nothing of it is taken for a hole. */
function tagFor(written: string): string {
  let n = 0;
  while (written.includes(`hole${n}x`)) n++;
  return `hole${n}x`;
}

const escaped = (value: string): string => oneLine(JSON.stringify(value)).slice(1, -1);

/** Some programs end a line at these, too. */
const oneLine = (json: string): string =>
  /[\u0085\u2028\u2029]/.test(json)
    ? json.replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json;

function messageOf(message: CampaignMessage, filling: Filling): Json {
  const values = messageFields(message).map((_, place) => filling.value(place));
  const what =
    message.kind === 'text'
      ? { type: 'text', text: { body: frozenBody(message, values) } }
      : { type: 'template', template: templateOf(message, filling) };
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: filling.phone,
    ...what,
    biz_opaque_callback_data: filling.mark,
  };
}

function templateOf(template: Template, filling: Filling): Json {
  const { name, language, header, buttons } = template;
  const parameters = parametersOf(template);
  const of = (where: Parameter['where'], index = 0): readonly Parameter[] =>
    parameters.filter((parameter) => parameter.where === where && parameter.index === index);
  const texts = (some: readonly Parameter[]): Json[] =>
    some.map(({ value, name: parameter }) => ({
      type: 'text',
      ...(template.parameters === 'named' ? { parameter_name: parameter } : {}),
      text: filling.value(value),
    }));
  const components: Json[] = [];
  if (header.kind !== 'none' && header.kind !== 'text') {
    components.push({ type: 'header', parameters: [{ type: header.kind, [header.kind]: { link: header.link } }] });
  } else if (of('header').length > 0) components.push({ type: 'header', parameters: texts(of('header')) });
  if (of('body').length > 0) components.push({ type: 'body', parameters: texts(of('body')) });
  buttons.forEach((button, at) => {
    const index = String(at);
    const [parameter] = of('button', at);
    if (button.kind === 'quickReply') {
      // What comes back when it is pressed: the reply is known by it [B6].
      const payload = { type: 'payload', payload: filling.mark };
      components.push({ type: 'button', sub_type: 'quick_reply', index, parameters: [payload] });
    } else if (button.kind === 'url' && parameter !== undefined) {
      const text = { type: 'text', text: filling.link(parameter.value) };
      components.push({ type: 'button', sub_type: 'url', index, parameters: [text] });
    } else if (button.kind === 'copyCode') {
      const value = parameter === undefined ? '' : filling.value(parameter.value);
      const fixed = button.code.map((part) => (part.kind === 'text' ? part.text : value)).join('');
      const code = { type: 'coupon_code', coupon_code: fixed };
      components.push({ type: 'button', sub_type: 'copy_code', index, parameters: [code] });
    }
  });
  return { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) };
}
