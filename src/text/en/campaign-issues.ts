import type { Issues } from '../../domain/campaign/issue.ts';
import type { ButtonKind } from '../../domain/campaign/message.ts';
import { isolated } from '../../domain/text.ts';
import type { WordsOf } from '../message-words.ts';
import { number } from '../speech.svelte.ts';

const over = (what: string, length: number, most: number): string =>
  `${what} has ${number(length)} characters; WhatsApp takes ${number(most)}.`;
const KINDS: Readonly<Record<ButtonKind, string>> = {
  quickReply: 'quick replies',
  url: 'link buttons',
  phone: 'call buttons',
  copyCode: 'code buttons',
};

export default {
  'body-needed': 'Write the message.',
  'body-too-long': ({ length, most }) => over('The message', length, most),
  'header-needed': 'Write the header, or choose none.',
  'header-too-long': ({ length, most }) => over('The header', length, most),
  'header-fields': 'A header takes one field at most.',
  'header-lines': 'A header is one line.',
  'media-link-needed': 'Give the link of the picture, video or document; it begins with https://.',
  'footer-too-long': ({ length, most }) => over('The footer', length, most),
  'footer-fields': 'A footer takes no fields.',
  'field-at-edge': ({ edge }) =>
    edge === 'first'
      ? 'A template cannot begin with a field: put a word before it.'
      : 'A template cannot end with a field: put a word or a full stop behind it.',
  'fields-side-by-side': 'Put a word or a space between two fields.',
  'field-unknown': ({ name }) => `There is no attribute “${isolated(name)}”. Choose a field from the $ menu.`,
  'parameter-unfilled': ({ parameter }) => `Choose the field that stands for {{${parameter}}}.`,
  'parameter-name': ({ parameter, most }) =>
    `{{${parameter}}}: names of parameters have the letters a to z and _, ${number(most)} at most.`,
  'parameters-mixed': 'Parameters are either all numbered or all named.',
  'fallback-spaces': ({ name }) => `What stands in for $${isolated(name)} may have no tab and no five spaces in a row.`,
  'template-name-needed': 'Write the name that the template has at WhatsApp.',
  'template-name-form': 'A template’s name has small letters, digits and _ only.',
  'template-name-too-long': ({ length, most }) => over('The template’s name', length, most),
  'language-form': ({ language }) =>
    `“${isolated(language)}” is no language code. Write en, en_US or hi, as the template has it.`,
  'buttons-too-many': ({ count, most }) => `There are ${number(count)} buttons; WhatsApp takes ${number(most)}.`,
  'buttons-of-kind': ({ button, count, most }) =>
    `There are ${number(count)} ${KINDS[button]}; WhatsApp takes ${number(most)}.`,
  'buttons-mixed': 'Put the quick replies next to each other.',
  'label-needed': ({ place }) => `Write what stands on button ${number(place)}.`,
  'label-too-long': ({ place, length, most }) => over(`Button ${number(place)}`, length, most),
  'label-twice': ({ label }) => `Two buttons are called “${isolated(label)}”.`,
  'url-form': ({ place }) => `The link of button ${number(place)} begins with https:// and a site’s name.`,
  'url-too-long': ({ place, length, most }) => over(`The link of button ${number(place)}`, length, most),
  'url-field': ({ place }) => `In the link of button ${number(place)} a field can only stand at the end.`,
  'number-form': ({ place }) => `Write the phone number of button ${number(place)}.`,
  'code-needed': ({ place }) => `Write the code of button ${number(place)}.`,
  'code-too-long': ({ place, length, most }) => over(`The code of button ${number(place)}`, length, most),
  'category-media': 'Authentication templates take no picture, video or document.',
} satisfies WordsOf<Issues>;
