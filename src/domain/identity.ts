/**
 * Who a contact is, beside the number: ids that WhatsApp gives a person towards one business, and the username that a person chose. A
 * contact may have any of the three, and need not have a number.
 */

/**
 * WhatsApp's business-scoped user id: the two letters of a country, a dot, 1 to 128 letters and digits. One of a parent business has `ENT.` behind
 * the dot. Somebody who changes the number gets another one.
 */
export type UserId = string;

const USER_ID = /^([a-z]{2})\.(ent\.)?([a-z\d]{1,128})$/i;

/** As it is stored; null = the text is no such id. The letters behind the dot are told apart by case. */
export function readUserId(text: string): UserId | null {
  const match = USER_ID.exec(text.trim());
  if (match === null) return null;
  const [, country = '', parent = '', own = ''] = match;
  return `${country.toUpperCase()}.${parent.toUpperCase()}${own}`;
}

/** All ids in a text, apart by white space, commas, semicolons or bars; null = something else stands there too. */
export function readUserIds(text: string): readonly UserId[] | null {
  const ids = text
    .split(/[\s,;|]+/)
    .filter((part) => part !== '')
    .map(readUserId);
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
}

/** The one way to keep several as a text: no id has a space. */
export const joinUserIds = (ids: readonly UserId[]): string => ids.join(' ');

export const splitUserIds = (text: string): readonly UserId[] => (text === '' ? [] : text.split(' '));

/** Those of `more` that are new come first: the latest is the one that the person has. */
export const withUserIds = (ids: readonly UserId[], more: readonly UserId[]): readonly UserId[] => [
  ...more,
  ...ids.filter((id) => !more.includes(id)),
];

/**
 * WhatsApp's rules: 3 to 35 Latin letters, digits, points and underscores, one letter at least; no point at either end, nor two together, no
 * `www.` before it.
 */
const USERNAME = /^(?!www\.)(?!.*\.\.)(?=.*[a-z])[a-z\d_](?:[a-z\d._]{1,33})[a-z\d_]$/;

/** In small letters and without the `@`, as it is stored and compared; null = the text is no username. */
export function readUsername(text: string): string | null {
  const name = text.trim().replace(/^@/, '').toLowerCase();
  return USERNAME.test(name) ? name : null;
}

/** As people write it; '' = none. */
export const shownUsername = (username: string): string => (username === '' ? '' : `@${username}`);

/** What stands for a contact that has no number: the username, else the latest user id; '' = neither. */
export const shownIdentity = ({
  userIds,
  username,
}: {
  readonly userIds: readonly UserId[];
  readonly username: string;
}): string => (username === '' ? (userIds[0] ?? '') : shownUsername(username));
