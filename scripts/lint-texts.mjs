/**
 * [L1] Finds words for people that stand outside the catalogue (src/text): texts and labels in markup, sentences in code. What reads like
 * words and is none is allowed by a comment that says why: `// eslint-disable-next-line kith/texts -- names of files`.
 */
import { heldTexts } from './lint-held-texts.mjs';

const LETTERS = /\p{L}{2}/u;
/** Attributes and properties that people see or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'emptyText',
  'heading',
  'hint',
  'label',
  'placeholder',
  'text',
  'title',
]);
const SPOKEN_NAME =
  /^(?:label|title|hint|heading|caption|placeholder|description|emptyText)$|(?:Label|Title|Hint|Text)$/;
/** `Not saved`, `Which column holds the name?` */
const SENTENCE = /^[^\p{L}]*\p{Lu}[\p{L}’']*,? [\p{L}“"(]/u;
/** `of those that are left` */
const PHRASE = /(?:^|[\s(“])\p{Ll}[\p{Ll}’']+,? \p{Ll}[\p{Ll}’']*[,:]? \p{Ll}{2}/u;
/** `… contacts`, `… of …`: words after a value. */
const AFTER_VALUE = /^,? \p{L}[\p{L}’']+[ .,:…”]*(?:$| \p{L}{2})/u;
/** `Cleared …`: a word before a value. */
const BEFORE_VALUE = /^\p{Lu}\p{Ll}{2,} [“(]?$/u;
/** The same in every language. */
const NAMES = /^\W*(?:Kith|WhatsApp|CSV|Shift JIS)\W*$/;

/** Errors are bugs for developers; what Intl and the DOM take are names. */
const QUIET_CALLS =
  /^(?:Error|TypeError|RangeError|DOMException|RegExp|DateTimeFormat|NumberFormat|Collator|matchMedia|querySelector|querySelectorAll|closest|matches|startsWith|endsWith|includes|\w*(?:Lost|Problem))$/;

/** @param {any} node of the trees of three parsers, which no one type has */
function calleeName(node) {
  const { callee } = node;
  return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
}

/**
 * Where a string is no text whatever it says.
 * @param {any} node
 */
function isQuiet(node) {
  for (let at = node, up = node.parent; up; at = up, up = up.parent) {
    if (/^(?:Import|ExportAll|TSLiteral|TSEnum|TSImport|TSExternal)/.test(up.type)) return true;
    if (up.type === 'ExportNamedDeclaration' && up.source === at) return true;
    if (up.type === 'Property' && up.key === at && !up.computed) return true;
    if (up.type === 'SvelteAttribute' && !SPOKEN.has(up.key.name) && !SPOKEN_NAME.test(up.key.name)) return true;
    if ((up.type === 'NewExpression' || up.type === 'CallExpression') && QUIET_CALLS.test(calleeName(up) ?? ''))
      return true;
    if (/Function|Statement|Declaration$/.test(up.type)) return false;
  }
  return false;
}

/**
 * A property or variable whose name says that people read it.
 * @param {any} node
 */
function isSpoken(node) {
  const { parent } = node;
  const name =
    parent?.type === 'Property' && parent.value === node
      ? (parent.key.name ?? parent.key.value)
      : parent?.type === 'VariableDeclarator' && parent.init === node
        ? parent.id.name
        : '';
  return typeof name === 'string' && SPOKEN_NAME.test(name);
}

/** @type {import('eslint').Rule.RuleModule} */
const texts = {
  meta: {
    type: 'problem',
    docs: { description: 'words for people come from src/text' },
    messages: { outside: '“{{text}}” is for people: it belongs into the catalogue, src/text.' },
    schema: [],
  },
  create(context) {
    const report = (/** @type {any} */ node, /** @type {string} */ text) =>
      context.report({ node, messageId: 'outside', data: { text: text.trim().replaceAll(/\s+/g, ' ').slice(0, 60) } });
    return {
      SvelteText(/** @type {any} */ node) {
        const inside = node.parent?.name?.name;
        const isCode = inside === 'code' || inside === 'kbd' || node.parent?.type === 'SvelteStyleElement';
        if (!isCode && LETTERS.test(node.value) && !NAMES.test(node.value)) report(node, node.value);
      },
      SvelteLiteral(/** @type {any} */ node) {
        const name = node.parent?.key?.name;
        if (typeof name === 'string' && (SPOKEN.has(name) || SPOKEN_NAME.test(name)) && LETTERS.test(node.value))
          report(node, node.value);
      },
      Literal(node) {
        if (typeof node.value !== 'string' || !LETTERS.test(node.value) || NAMES.test(node.value)) return;
        const reads =
          SENTENCE.test(node.value) || PHRASE.test(node.value) || (isSpoken(node) && /^\p{Lu}/u.test(node.value));
        if (reads && !isQuiet(node)) report(node, node.value);
      },
      TemplateLiteral(node) {
        if (node.parent?.type === 'TaggedTemplateExpression' || isQuiet(node)) return;
        const parts = node.quasis.map(({ value }) => value.cooked ?? '');
        const last = parts.length - 1;
        const reads = parts.some(
          (part, i) =>
            SENTENCE.test(part) ||
            PHRASE.test(part) ||
            (i > 0 && AFTER_VALUE.test(part)) ||
            (i < last && BEFORE_VALUE.test(part)),
        );
        if (reads) report(node, parts.join('…'));
      },
    };
  },
};

export default { meta: { name: 'kith' }, rules: { texts, 'held-texts': heldTexts } };
