/** Every shortcut there is, as the keys dialog shows them. A chord as in kit/keys.ts; several are alternatives. */

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['mod+k'], does: 'Find a page, a contact, a tag or an action' },
      { keys: ['mod+z'], does: 'Undo' },
      { keys: ['mod+shift+z', 'ctrl+y'], does: 'Redo' },
      { keys: ['?'], does: 'Show these shortcuts' },
      { keys: ['esc'], does: 'Close what is open' },
    ],
  },
  {
    title: 'Contacts',
    shortcuts: [
      { keys: ['/'], does: 'Search' },
      { keys: ['alt+up', 'alt+down'], does: 'Previous or next contact, with a contact open' },
      { keys: ['mod+enter'], does: 'Save the contact you are editing' },
    ],
  },
  {
    title: 'In the list',
    shortcuts: [
      { keys: ['up', 'down', 'left', 'right'], does: 'Move from cell to cell' },
      { keys: ['home', 'end'], does: 'First or last column; with Ctrl, first or last contact' },
      { keys: ['pageup', 'pagedown'], does: 'Move a screenful' },
      { keys: ['enter'], does: 'Edit the cell; on a name, open the contact' },
      { keys: ['shift+enter'], does: 'Open the contact' },
      { keys: ['f2'], does: 'Edit the cell' },
      { keys: ['a–z', '0–9'], does: 'Replace what is in the cell' },
      { keys: ['space'], does: 'Select or deselect the contact' },
      { keys: ['shift+up', 'shift+down'], does: 'Extend the selection' },
      { keys: ['mod+a'], does: 'Select all' },
      { keys: ['mod+c'], does: 'Copy the cell, or the selected contacts' },
      { keys: ['mod+v'], does: 'Paste from this cell on' },
      { keys: ['shift+f10', 'menu'], does: 'Open the contact’s menu' },
    ],
  },
  {
    title: 'While editing a cell',
    shortcuts: [
      { keys: ['enter'], does: 'Save' },
      { keys: ['tab', 'shift+tab'], does: 'Save and go to the next or previous cell' },
      { keys: ['esc'], does: 'Leave the cell as it was' },
    ],
  },
  {
    title: 'On a column heading',
    shortcuts: [
      { keys: ['enter'], does: 'Sort' },
      { keys: ['alt+down'], does: 'Open the column’s menu' },
      { keys: ['shift+left', 'shift+right'], does: 'Make the column narrower or wider' },
      { keys: ['mod+shift+left', 'mod+shift+right'], does: 'Move the column' },
    ],
  },
];
