/** [B2] What of a message WhatsApp would refuse, or a person would not want: an id with its values; worded in text/campaign-issues.ts. */
import type { MessageOf } from '../number-message.ts';
import type { ButtonKind } from './message.ts';

type Counted = { readonly length: number; readonly most: number };

export interface Issues {
  'body-needed': null;
  'body-too-long': Counted;
  'header-needed': null;
  'header-too-long': Counted;
  'header-fields': null;
  'header-lines': null;
  'media-link-needed': null;
  'footer-too-long': Counted;
  'footer-fields': null;
  /** A field is the first or the last thing of the body. */
  'field-at-edge': { readonly edge: 'first' | 'last' };
  'fields-side-by-side': null;
  'field-unknown': { readonly name: string };
  'parameter-unfilled': { readonly parameter: string };
  'parameter-name': { readonly parameter: string; readonly most: number };
  'parameters-mixed': null;
  /** What stands in a field's place may hold no tab and no more than four spaces in a row. */
  'fallback-spaces': { readonly name: string };
  'template-name-needed': null;
  'template-name-form': null;
  'template-name-too-long': Counted;
  'language-form': { readonly language: string };
  'buttons-too-many': { readonly count: number; readonly most: number };
  'buttons-of-kind': { readonly button: ButtonKind; readonly count: number; readonly most: number };
  'buttons-mixed': null;
  'label-needed': { readonly place: number };
  'label-too-long': Counted & { readonly place: number };
  'label-twice': { readonly label: string };
  'url-form': { readonly place: number };
  'url-too-long': Counted & { readonly place: number };
  'url-field': { readonly place: number };
  'number-form': { readonly place: number };
  'code-needed': { readonly place: number };
  'code-too-long': Counted & { readonly place: number };
  /** Of a category that is not sent as such a message. */
  'category-media': null;
}

export type IssuePart = 'template' | 'header' | 'body' | 'footer' | 'buttons';

export interface Issue {
  readonly part: IssuePart;
  readonly what: MessageOf<Issues>;
  /** Nothing is prepared before it is mended; else it is told and no more. */
  readonly stops: boolean;
}
