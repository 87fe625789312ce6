/** Which shortcut of the whole app a key press is, if any. Pure but for reading the event. */
import { isComposing, isQuestionMark, letterOf } from './key-press.ts';

/** True where the person is writing: undo there means the text, not the base. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}

export type AppShortcut = 'undo' | 'redo' | 'palette' | 'keys';

export function appShortcut(event: KeyboardEvent): AppShortcut | null {
  if (event.defaultPrevented || isComposing(event)) return null;
  if (!(event.ctrlKey || event.metaKey)) {
    return !event.altKey && isQuestionMark(event) && !isTyping(event.target) ? 'keys' : null;
  }
  if (event.altKey) return null;
  const letter = letterOf(event);
  if (letter === 'k' && !event.shiftKey) return 'palette';
  if (isTyping(event.target)) return null;
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}
