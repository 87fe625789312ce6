/** What a Menu shows: things to do, headings and lines between them. */
import type { Icon } from './icon.ts';

export type MenuItem =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: Icon | undefined;
      /** A shortcut to show, such as `mod+z`; the menu does not listen for it. */
      readonly keys?: string | undefined;
      /** In the second rank after the label. */
      readonly hint?: string | undefined;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      /** Makes it a check item; the menu stays open when it is picked. */
      readonly checked?: boolean | undefined;
      readonly onselect: () => void;
    }
  | { readonly heading: string }
  | { readonly separator: true };
