/** [A3] Words for yes and no in the languages of the markets, the signs that check boxes leave in exports, and states that say the same. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const YES = words(
  'yes y yep yeah true t 1 ok okay ✓ ✔ ☑ ✅ √ ja j sí si sì oui o sim sì tak ano áno evet da igen ναι joo kyllä jah taip jā да так иә ya iya po oo ' +
    'ndiyo vâng có yebo haan हाँ हां हा जी होय हो হ্যাঁ হা હા ஆம் ஆமாம் అవును ಹೌದು അതെ ਹਾਂ ହଁ ہاں جی نعم أجل بله כן 是 是的 对 對 はい 예 네 ใช่ 真',
);
const NO = words(
  'no n nope false f 0 ✗ ✘ ✕ ✖ ❌ ☐ nein non não nao nie ne hayır hayir nu nem όχι ei nej nei nee net ні нет не жоқ tidak hapana không nahi nahin ' +
    'नहीं नही ना नाही না ના નહીં இல்லை కాదు ಇಲ್ಲ അല്ല ഇല്ല ਨਹੀਂ ନା ନାହିଁ نہیں لا كلا خیر نه לא 否 不 不是 いいえ 아니요 아니오 ไม่ ไม่ใช่ 假',
);
const YES_STATES = words(
  'on enabled enable active activated checked selected subscribed opted-in opt-in optedin optin accepted',
);
const NO_STATES = words(
  'off disabled disable inactive deactivated unchecked unselected unsubscribed opted-out opt-out optedout optout declined',
);

const wordOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\ufe0e\ufe0f.!।]/gu, '')
    .normalize('NFC')
    .replace(/(?<=opt(?:ed)?)[ _]/, '-');

/** True, false, or null where the text is neither. `text`: clean. */
export function readYesNo(text: string): boolean | null {
  if (text.length > 20) return null;
  const word = wordOf(text);
  if (YES.has(word) || YES_STATES.has(word)) return true;
  return NO.has(word) || NO_STATES.has(word) ? false : null;
}

/** True for words that are an answer, not a state such as `Active`, of which there may be more. */
export function isAnswer(text: string): boolean {
  const word = text.length > 20 ? '' : wordOf(text);
  return YES.has(word) || NO.has(word);
}

/** True for letters and digits that are an answer only among others: in a column they may count, or be a code. */
export const isShortAnswer = (text: string): boolean => /^[\da-z]$/i.test(text);
