/**
 * [P10] A number as people type or paste it into a search, as the runs of digits by which it may stand in the base (E.164 without `+`):
 * any of them found is a find. Nothing here knows the default country, so a number written nationally is looked for as it ends.
 */
import { cleanLine, fold } from './text.ts';

/** Shorter runs are looked for as they are typed only: `09` should not find every 9. */
const SHORTEST = 3;

const LINK =
  /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:.*&)?phone=|whatsapp:\/\/send\/?\?(?:.*&)?phone=)(?:\+|%2b)?([\d\s-]+)/;
const WHATSAPP_ID = /^(\d{5,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/;
const LABEL = /^(?:tel|callto|sms|whatsapp|p)\s*:\s*/;
const NUMBER = /^[\d\s+().-]+$/;

/** Runs of digits that say the same number, as typed first; none where the text is about no number. */
export function numberRuns(search: string): readonly string[] {
  const text = fold(cleanLine(search)).trim();
  const bare = LINK.exec(text)?.[1] ?? WHATSAPP_ID.exec(text)?.[1] ?? text.replace(LABEL, '');
  if (!NUMBER.test(bare) || !/\d/.test(bare)) return [];
  // `98765 43210.0` is a spreadsheet's; `+44 (0)20` is +44 20.
  const typed = bare.replace(/^(\d{5,})\.0+$/, '$1');
  const digits = typed.replace(/\D/g, '');
  const runs = new Set([digits]);
  const add = (run: string | undefined): void => {
    if (run !== undefined && run.length >= SHORTEST) runs.add(run);
  };
  if (typed.includes('(0)')) add(typed.replace('(0)', '').replace(/\D/g, ''));
  for (const prefix of ['0011', '011', '00', '06', '0'])
    if (digits.startsWith(prefix)) add(digits.slice(prefix.length));
  for (const run of Array.from(runs)) for (const other of whole(run)) add(other);
  return Array.from(runs);
}

/** The same for a condition, which is of nothing but a number: what is no number written plainly is its digits. */
export function conditionRuns(wanted: string): readonly string[] {
  const runs = numberRuns(wanted);
  return runs.length > 0 ? runs : [fold(wanted).replace(/\D/g, '')];
}

/** Other ways to write a number of full length. */
function whole(run: string): (string | undefined)[] {
  return [
    // The zero of the national form behind the calling code; a calling code twice; Russia's 8.
    run.length >= 11 ? /^([1-9]\d{0,2})0(\d{8,})$/.exec(run)?.slice(1).join('') : undefined,
    run.length >= 12 ? /^([1-9]\d{0,2})(?=\1)(\d{10,})$/.exec(run)?.[2] : undefined,
    /^8(\d{10})$/.test(run) ? `7${run.slice(1)}` : undefined,
    ...variants(run),
  ];
}

/** [P9] Mobiles of Mexico, Argentina and Brazil with and without the digit that was added to them. */
function variants(run: string): (string | undefined)[] {
  const as = (pattern: RegExp, form: string): string | undefined =>
    pattern.test(run) ? run.replace(pattern, form) : undefined;
  return [
    as(/^521(\d{10})$/, '52$1'),
    as(/^52(\d{10})$/, '521$1'),
    as(/^549(\d{10})$/, '54$1'),
    as(/^54(\d{10})$/, '549$1'),
    as(/^(?=\d{12,13}$)(?:54)?0?(\d{2,4})15(\d{6,8})$/, '549$1$2'),
    as(/^55(\d\d)9(\d{8})$/, '55$1$2'),
    as(/^55(\d\d)([6-9]\d{7})$/, '55$19$2'),
    as(/^(\d\d)9(\d{8})$/, '55$1$2'),
    as(/^(\d\d)([6-9]\d{7})$/, '55$19$2'),
  ];
}
