import type en from '../en/grid.ts';
import { number } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  selectAll: 'सभी चुनें',
  selectRow: (row: number) => `पंक्ति ${number(row)} चुनें`,
  rowMenu: (row: number) => `पंक्ति ${number(row)} का मेन्यू`,
  column: (label: string) => `${label} कॉलम`,
  headHelp:
    'Enter से क्रम बदलता है। Shift और तीर वाली कुंजियों से कॉलम की चौड़ाई बदलती है; साथ में Ctrl हो, तो कॉलम खिसकता है। Alt और नीचे का तीर मेन्यू खोलते हैं।',
  menu: {
    filter: 'इससे फ़िल्टर करें…',
    ascending: 'बढ़ते क्रम में लगाएँ',
    descending: 'घटते क्रम में लगाएँ',
    unsorted: 'क्रम हटाएँ',
    left: 'बाएँ खिसकाएँ',
    right: 'दाएँ खिसकाएँ',
    fit: 'सामग्री जितना चौड़ा करें',
    wider: 'और चौड़ा',
    narrower: 'कम चौड़ा',
    hide: 'कॉलम छिपाएँ',
  },
  said: {
    ascending: (column: string) => `${column} के बढ़ते क्रम में`,
    descending: (column: string) => `${column} के घटते क्रम में`,
    unsorted: 'कोई क्रम नहीं',
    width: (column: string, pixels: number) => `${column}, चौड़ाई ${number(pixels)} पिक्सेल`,
    place: (column: string, place: number) => `${column} अब कॉलम ${number(place)} है`,
    all: (n: number) => `सभी ${number(n)} चुने गए`,
    none: 'कुछ भी चुना नहीं है',
  },
} satisfies Like<typeof en>;
