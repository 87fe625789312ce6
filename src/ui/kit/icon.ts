/** What the kit takes for an icon: any component that draws itself at `size` pixels, such as those of `@lucide/svelte/icons/…`. */
import type { Component } from 'svelte';

export type Icon = Component<{ size?: number | string; strokeWidth?: number | string; class?: string }>;
