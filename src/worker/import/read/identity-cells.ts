/**
 * What a row says of a person beside the number [C2]: WhatsApp user ids and a username. In Kith's own file somebody who has none of them, and
 * no number either, is known by name, time of creation, and place among those of both the same.
 */
import type { TextIdentity } from '../../../base/identity-index.ts';
import { readUserIds, readUsername } from '../../../domain/identity.ts';
import { cleanName } from '../../../domain/name.ts';
import { parseInstant } from '../../../domain/parse-date.ts';
import { instantOf } from '../../wall-clock.ts';
import type { Layout } from '../map/layout.ts';
import type { RowReader } from '../open/row-reader.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import { cellText } from './cell-texts.ts';

/** User ids as they are, a username with `@` before it. */
export type RowIdentities = readonly TextIdentity[];

export const NO_IDENTITIES: RowIdentities = [];

/** Who has no identity at all; `nth`: among those of this name and time, 0 = the first. No user id or username looks like it. */
export const unnumberedKey = (name: string, createdAt: number, nth: number): TextIdentity =>
  `=${name}\t${String(createdAt)}\t${String(nth)}`;

export class IdentityCells {
  readonly #layout: Layout;
  readonly #log: ProblemLog;
  readonly #seen = new Map<string, number>();

  constructor(layout: Layout, log: ProblemLog) {
    this.#layout = layout;
    this.#log = log;
  }

  /** Some column may hold one. */
  get any(): boolean {
    return this.#layout.userId >= 0 || this.#layout.username >= 0;
  }

  read(reader: RowReader, file: number, map: Int32Array): RowIdentities {
    const { userId, username } = this.#layout;
    const ids = text(reader, map, userId).trim();
    const name = text(reader, map, username).trim();
    if (ids === '' && name === '') return NO_IDENTITIES;
    const userIds = readUserIds(ids);
    if (userIds === null) this.#log.addText('user-id-value', file, reader.row, userId, ids);
    const called = name === '' ? '' : readUsername(name);
    if (called === null) this.#log.addText('username-value', file, reader.row, username, name);
    return called === null || called === '' ? (userIds ?? NO_IDENTITIES) : [...(userIds ?? []), `@${called}`];
  }

  /** Of a row with no identity; null = the file is not Kith's own. */
  unnumbered(reader: RowReader, map: Int32Array): TextIdentity | null {
    const { unnumbered, name } = this.#layout;
    if (unnumbered === null) return null;
    const createdAt = parseInstant(text(reader, map, unnumbered.createdAt), instantOf) ?? 0;
    const called = cleanName(text(reader, map, name));
    const same = unnumberedKey(called, createdAt, 0);
    const nth = this.#seen.get(same) ?? 0;
    this.#seen.set(same, nth + 1);
    return unnumberedKey(called, createdAt, nth);
  }
}

function text(reader: RowReader, map: Int32Array, column: number): string {
  const at = column < 0 ? -1 : (map[column] ?? -1);
  return at < 0 || at >= reader.fields ? '' : cellText(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0);
}
