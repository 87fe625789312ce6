/** An entry of RadioGroup and SegmentedControl. */
import type { Icon } from './icon.ts';

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly disabled?: boolean;
}
