import type { RefusedFile } from '../../domain/message.ts';
import { isolated } from '../../domain/text.ts';
import type en from '../en/file-messages.ts';
import { number } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const AS_CSV = 'कॉन्टैक्ट CSV में एक्सपोर्ट करके यहाँ छोड़ें।';
const AS_SPREADSHEET = 'इसे स्प्रेडशीट में खोलें, CSV या .xlsx में सेव करें और यहाँ छोड़ें।';
const UNPACK = 'इसे खोलकर अंदर की फ़ाइल यहाँ छोड़ें।';

const IS: Readonly<Record<RefusedFile, string>> = {
  pdf: `यह PDF है, टेबल नहीं। ${AS_CSV}`,
  image: `यह चित्र है, टेबल नहीं। ${AS_CSV}`,
  'video-or-sound': `यह वीडियो या ऑडियो फ़ाइल है, टेबल नहीं। ${AS_CSV}`,
  sound: `यह ऑडियो फ़ाइल है, टेबल नहीं। ${AS_CSV}`,
  video: `यह वीडियो है, टेबल नहीं। ${AS_CSV}`,
  gzip: `यह फ़ाइल कंप्रेस की हुई (gzip) है। ${UNPACK}`,
  bzip2: `यह फ़ाइल कंप्रेस की हुई (bzip2) है। ${UNPACK}`,
  xz: `यह फ़ाइल कंप्रेस की हुई (xz) है। ${UNPACK}`,
  zstd: `यह फ़ाइल कंप्रेस की हुई (zstd) है। ${UNPACK}`,
  '7z': `यह 7z आर्काइव है। ${UNPACK}`,
  rar: `यह RAR आर्काइव है। ${UNPACK}`,
  zip: `यह ZIP आर्काइव है। ${UNPACK}`,
  'empty-zip': 'यह ZIP आर्काइव खाली है।',
  sqlite: `यह डेटाबेस (SQLite) है, टेबल नहीं। ${AS_CSV}`,
  access: `यह Access डेटाबेस है। ${AS_CSV}`,
  outlook: 'यह Outlook की डेटा फ़ाइल है। Outlook में कॉन्टैक्ट CSV में एक्सपोर्ट करके यहाँ छोड़ें।',
  plist: `यह Mac की सेटिंग फ़ाइल है, टेबल नहीं। ${AS_CSV}`,
  xls: `यह पुरानी Excel वर्कबुक (.xls) है। ${AS_SPREADSHEET}`,
  xlsb: `यह बाइनरी Excel वर्कबुक (.xlsb) है। ${AS_SPREADSHEET}`,
  'locked-workbook': `इस वर्कबुक पर पासवर्ड है, या यह नए नाम की पुरानी वर्कबुक है। ${AS_SPREADSHEET}`,
  parquet: `यह Parquet फ़ाइल है। ${AS_CSV}`,
  rtf: `यह टेक्स्ट दस्तावेज़ (RTF) है, टेबल नहीं। ${AS_CSV}`,
  program: `यह प्रोग्राम है, टेबल नहीं। ${AS_CSV}`,
  empty: 'यह फ़ाइल खाली है। एक्सपोर्ट जाँचें या दूसरी फ़ाइल चुनें।',
  blank: 'इस फ़ाइल में खाली जगह के सिवा कुछ नहीं है। एक्सपोर्ट जाँचें या दूसरी फ़ाइल चुनें।',
  dbf: `यह dBASE टेबल (.dbf) है। ${AS_SPREADSHEET}`,
  'utf-32': 'यह टेक्स्ट UTF-32 में है, जिसे कोई ब्राउज़र नहीं पढ़ता। इसे UTF-8 में सेव करके यहाँ छोड़ें।',
  unknown: `यह न टेक्स्ट है, न ऐसी कोई फ़ाइल जिसे Kith पहचानता हो। ${AS_CSV}`,
  calendar: `यह कैलेंडर है, टेबल नहीं। ${AS_CSV}`,
  html: `नाम कुछ भी हो, यह वेब पेज (HTML) है। ${AS_SPREADSHEET}`,
  xml: `यह XML है, टेबल नहीं। ${AS_SPREADSHEET}`,
  mail: 'यह सेव किया हुआ ईमेल है, टेबल नहीं। उसमें लगी फ़ाइल सेव करके यहाँ छोड़ें।',
  ldif: `यह LDIF पता-पुस्तिका है। ${AS_CSV}`,
  sql: `यह डेटाबेस डंप (SQL) है, टेबल नहीं। ${AS_CSV}`,
  sylk: `यह SYLK शीट (.slk) है। ${AS_SPREADSHEET}`,
  json: `यह JSON है, टेबल नहीं। ${AS_CSV}`,
  word: `यह Word दस्तावेज़ है, टेबल नहीं। ${AS_CSV}`,
  presentation: `यह प्रेज़ेंटेशन है, टेबल नहीं। ${AS_CSV}`,
  odt: `यह टेक्स्ट दस्तावेज़ (OpenDocument) है, टेबल नहीं। ${AS_CSV}`,
  drawing: `यह प्रेज़ेंटेशन या ड्रॉइंग है, टेबल नहीं। ${AS_CSV}`,
  book: `यह किताब है, टेबल नहीं। ${AS_CSV}`,
  ods: `यह OpenDocument स्प्रेडशीट है। ${AS_SPREADSHEET}`,
  numbers: `यह Numbers दस्तावेज़ है। ${AS_SPREADSHEET}`,
  office: `यह टेबल नहीं है। ${AS_CSV}`,
};

export default {
  'file-refused': ({ is }) => IS[is],
  'files-refused': ({ files }) =>
    files.map(({ name, message }) => (message.includes(name) ? message : `${isolated(name)}: ${message}`)).join(' '),
  'no-file': 'पढ़ने के लिए कोई फ़ाइल नहीं है।',
  'file-empty': ({ name }) => `${isolated(name)} में कुछ नहीं है। दूसरी फ़ाइल चुनें।`,
  'no-contacts': ({ name }) => `${isolated(name)} में कोई कॉन्टैक्ट नहीं है। क्या यही सही फ़ाइल है?`,
  'no-rows': ({ name, first }) =>
    `${isolated(name)} में पहली लाइन (“${isolated(first)}”) के नीचे कोई पंक्ति नहीं है। क्या यही सही फ़ाइल है?`,
  'too-many-columns': ({ name, most }) =>
    `${isolated(name)} में ${number(most)} से ज़्यादा कॉलम हैं, इतने किसी स्प्रेडशीट में भी नहीं आते। क्या यही सही फ़ाइल है?`,
  'line-too-long': ({ name }) =>
    `${isolated(name)} में एक मेगाबाइट से लंबी लाइन है, जो कॉन्टैक्ट की किसी टेबल में नहीं होती। क्या यही सही फ़ाइल है?`,
  'sheet-row-too-long': ({ name }) =>
    `${isolated(name)} में ${number(16)} मेगाबाइट से लंबी पंक्ति है, जो कॉन्टैक्ट की किसी टेबल में नहीं होती। क्या यही सही फ़ाइल है?`,
  'workbook-damaged': 'यह वर्कबुक खराब है। इसे स्प्रेडशीट में खोलें, फिर से सेव करें और यहाँ छोड़ें।',
  'workbook-too-large': 'खोलने पर यह वर्कबुक बहुत बड़ी है। उसकी शीट CSV में सेव करके यहाँ छोड़ें।',
  'workbook-without-sheet': 'इस वर्कबुक में भरी हुई कोई शीट नहीं है। दूसरी फ़ाइल चुनें।',
  'zip-damaged': 'यह फ़ाइल खराब या अधूरी है। इसे फिर से डाउनलोड या सेव करें और यहाँ छोड़ें।',
  'no-import': 'अभी कोई इंपोर्ट नहीं चल रहा। कोई फ़ाइल चुनें।',
  'import-stale': 'इस जाँच के बाद कॉन्टैक्ट बदल गए। जाँच फिर से की गई है: देखें और पुष्टि करें।',
  'import-cancelled': 'इंपोर्ट रद्द किया गया। कुछ नहीं बदला।',
  'column-needed': ({ holds, file }) => {
    const what = holds === 'phone' ? 'मोबाइल नंबर' : 'नाम';
    return file === '' ? `${what} किस कॉलम में है? नीचे चुनें।` : `${isolated(file)} के किस कॉलम में ${what} है? नीचे चुनें।`;
  },
  'no-columns': 'कम से कम एक कॉलम चुनें।',
  'export-cancelled': 'एक्सपोर्ट रद्द किया गया। कोई फ़ाइल नहीं बनी।',
  'file-disk-full': 'डिस्क भर गई है: फ़ाइल नहीं लिखी गई।',
  'file-not-allowed': 'ब्राउज़र को फ़ाइल लिखने की अनुमति नहीं मिली। फिर से एक्सपोर्ट करें और अनुमति दें।',
  'file-not-written': 'फ़ाइल नहीं लिखी जा सकी। उसके लिए दूसरी जगह चुनें और फिर से एक्सपोर्ट करें।',
} satisfies Like<typeof en>;
