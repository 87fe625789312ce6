import { number } from '../speech.svelte.ts';

export default {
  selectAll: 'Select all',
  selectRow: (row: number) => `Select row ${number(row)}`,
  rowMenu: (row: number) => `Menu of row ${number(row)}`,
  column: (label: string) => `${label} column`,
  headHelp:
    'Enter sorts. Shift and the arrow keys resize the column; with Control too, they move it. Alt and the down arrow open its menu.',
  menu: {
    filter: 'Filter by this…',
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    unsorted: 'Clear sort',
    left: 'Move left',
    right: 'Move right',
    fit: 'Fit to content',
    wider: 'Wider',
    narrower: 'Narrower',
    hide: 'Hide column',
  },
  said: {
    ascending: (column: string) => `Sorted by ${column}, ascending`,
    descending: (column: string) => `Sorted by ${column}, descending`,
    unsorted: 'Not sorted',
    width: (column: string, pixels: number) => `${column}, ${number(pixels)} pixels wide`,
    place: (column: string, place: number) => `${column} is column ${number(place)} now`,
    all: (n: number) => `All ${number(n)} selected`,
    none: 'Nothing selected',
  },
};
