/** Which shortcut of the whole app a key press is, if any. Pure but for reading the event. */

/** True where the person is writing: undo there means the text, not the base. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}

export type AppShortcut = 'undo' | 'redo' | 'palette';

export function appShortcut(event: KeyboardEvent): AppShortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return null;
  const key = event.key.toLowerCase();
  if (key === 'k' && !event.shiftKey) return 'palette';
  if (isTyping(event.target)) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}
