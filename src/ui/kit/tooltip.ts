/**
 * A few words about a control, on hover and on keyboard focus: `<button {@attach tooltip('Merge')}>`. It repeats or adds to the
 * control's own name, so nothing depends on it. Esc takes it away; it stays while the pointer is on it.
 */
import type { Attachment } from 'svelte/attachments';
import { float } from './floating.ts';
import { isApple, keyCaps } from './keys.ts';
import type { Wish } from './place.ts';

export interface TooltipOptions {
  readonly side?: Wish['side'];
  /** A shortcut to show beside the words, such as `mod+k`. */
  readonly keys?: string | undefined;
  /** Milliseconds that the pointer rests before the words appear. */
  readonly delay?: number;
}

const GRACE = 80;

export function tooltip(text: string, options: TooltipOptions = {}): Attachment<HTMLElement> {
  return (anchor) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hide: (() => void) | undefined;

    const show = (): void => {
      clearTimeout(timer);
      if (hide || !anchor.isConnected) return;
      const tip = draw(anchor.ownerDocument, text, options.keys);
      // Inside an open dialog the words belong to it, or it would take a touch on them for one outside.
      (anchor.closest('[role=dialog]') ?? anchor.ownerDocument.body).append(tip);
      tip.addEventListener('pointerenter', () => clearTimeout(timer));
      tip.addEventListener('pointerleave', leave);
      const settle = float(anchor, tip, { side: options.side ?? 'bottom', align: 'center', gap: 6 });
      hide = () => {
        settle();
        tip.remove();
        hide = undefined;
      };
    };
    const gone = (): void => {
      clearTimeout(timer);
      hide?.();
    };
    const leave = (): void => {
      clearTimeout(timer);
      timer = setTimeout(gone, GRACE);
    };
    const enter = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      clearTimeout(timer);
      timer = setTimeout(show, options.delay ?? 450);
    };
    const focus = (): void => {
      if (anchor.matches(':focus-visible')) show();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && hide) event.stopPropagation();
      gone();
    };

    anchor.addEventListener('pointerenter', enter);
    anchor.addEventListener('pointerleave', leave);
    anchor.addEventListener('pointerdown', gone);
    anchor.addEventListener('focus', focus);
    anchor.addEventListener('blur', gone);
    anchor.addEventListener('keydown', key);
    return () => {
      gone();
      anchor.removeEventListener('pointerenter', enter);
      anchor.removeEventListener('pointerleave', leave);
      anchor.removeEventListener('pointerdown', gone);
      anchor.removeEventListener('focus', focus);
      anchor.removeEventListener('blur', gone);
      anchor.removeEventListener('keydown', key);
    };
  };
}

function draw(document: Document, text: string, keys: string | undefined): HTMLElement {
  const tip = document.createElement('div');
  tip.className = 'kit-tooltip';
  tip.setAttribute('role', 'tooltip');
  tip.setAttribute('popover', 'manual');
  tip.append(text);
  if (keys !== undefined) {
    const caps = document.createElement('span');
    caps.className = 'kit-tooltip-keys';
    caps.textContent = keyCaps(keys, isApple(navigator.platform)).join(' ');
    tip.append(caps);
  }
  return tip;
}
