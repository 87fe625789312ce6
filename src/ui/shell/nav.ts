/** An entry of the navigation. */
import type { Icon } from '../kit/icon.ts';

export interface NavItem {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  /** Shown at the end, in the person's locale. */
  readonly count?: number | undefined;
  /** A line above it: the start of another group. */
  readonly startsGroup?: boolean;
}
