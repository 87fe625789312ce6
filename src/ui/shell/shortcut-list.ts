/** Every shortcut there is, as the keys dialog shows them; what each does is said in text/shortcuts.ts. */
import type { shortcutsText } from '../../text/shortcuts.ts';

type Words = typeof shortcutsText;

export interface Shortcut {
  /** Chords as in kit/keys.ts; several are alternatives. */
  readonly keys: readonly string[];
  readonly does: keyof Words['does'];
}

export interface ShortcutGroup {
  readonly id: keyof Words['groups'];
  readonly shortcuts: readonly Shortcut[];
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    id: 'everywhere',
    shortcuts: [
      { keys: ['mod+k'], does: 'find' },
      { keys: ['mod+z'], does: 'undo' },
      { keys: ['mod+shift+z', 'ctrl+y'], does: 'redo' },
      { keys: ['?'], does: 'show' },
      { keys: ['esc'], does: 'close' },
    ],
  },
  {
    id: 'contacts',
    shortcuts: [
      { keys: ['/'], does: 'search' },
      { keys: ['alt+up', 'alt+down'], does: 'neighbour' },
      { keys: ['mod+enter'], does: 'saveContact' },
    ],
  },
  {
    id: 'inbox',
    shortcuts: [
      { keys: ['j', 'k'], does: 'nextTalk' },
      { keys: ['r'], does: 'reply' },
      { keys: ['i'], does: 'intervene' },
      { keys: ['e'], does: 'resolve' },
      { keys: ['mod+enter'], does: 'sendReply' },
    ],
  },
  {
    id: 'list',
    shortcuts: [
      { keys: ['up', 'down', 'left', 'right'], does: 'cells' },
      { keys: ['home', 'end'], does: 'ends' },
      { keys: ['pageup', 'pagedown'], does: 'screen' },
      { keys: ['enter'], does: 'enter' },
      { keys: ['shift+enter'], does: 'open' },
      { keys: ['f2'], does: 'edit' },
      { keys: ['a–z', '0–9'], does: 'replace' },
      { keys: ['space'], does: 'select' },
      { keys: ['shift+up', 'shift+down'], does: 'extend' },
      { keys: ['mod+a'], does: 'selectAll' },
      { keys: ['mod+c'], does: 'copy' },
      { keys: ['mod+v'], does: 'paste' },
      { keys: ['shift+f10', 'menu'], does: 'rowMenu' },
    ],
  },
  {
    id: 'cell',
    shortcuts: [
      { keys: ['enter'], does: 'saveCell' },
      { keys: ['tab', 'shift+tab'], does: 'saveNext' },
      { keys: ['esc'], does: 'leaveCell' },
    ],
  },
  {
    id: 'heading',
    shortcuts: [
      { keys: ['enter'], does: 'sort' },
      { keys: ['alt+down'], does: 'headMenu' },
      { keys: ['shift+left', 'shift+right'], does: 'resize' },
      { keys: ['mod+shift+left', 'mod+shift+right'], does: 'move' },
    ],
  },
];
