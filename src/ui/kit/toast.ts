/** A short word on what happened, with at most one thing to do about it. */
export interface Toast {
  readonly id: string | number;
  readonly tone?: 'info' | 'ok' | 'warn' | 'error';
  readonly text: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly onselect: () => void } | undefined;
  /** Milliseconds in sight; null stays until it is closed. Left out: 6,000, with an action 10,000, an error stays. */
  readonly duration?: number | null;
}

export function toastDuration(toast: Toast): number | null {
  if (toast.duration !== undefined) return toast.duration;
  if (toast.tone === 'error') return null;
  return toast.action ? 10_000 : 6_000;
}
