/** Whom events are about, each party once: a log names the same person a thousand times. */
import { NOBODY, type Party } from '../../domain/conversation/party.ts';

export class Parties {
  /** By code; 0 is nobody. */
  readonly all: Party[] = [NOBODY];
  /** By code: when it was last said so of them, where that tells who they are (`teach`); -1 = never. */
  readonly taught: number[] = [-1];
  /** By number: the code that was met last. Most people are named in one or two ways. */
  readonly #byPhone = new Map<number, number>();
  readonly #byAll = new Map<string, number>();

  code(party: Party): number {
    const { phone } = party;
    if (phone !== 0) {
      const last = this.#byPhone.get(phone);
      if (last !== undefined && isSame(party, this.all[last])) return last;
    }
    const { userId, parentUserId, username, profileName } = party;
    const whole = `${String(phone)}\n${userId}\n${parentUserId}\n${username}\n${profileName}`;
    let code = this.#byAll.get(whole);
    if (code === undefined) {
      code = whole === WHOLE_NOBODY ? 0 : this.all.length;
      this.#byAll.set(whole, code);
      if (code !== 0) {
        this.all.push({ phone, waId: '', userId, parentUserId, username, profileName });
        this.taught.push(-1);
      }
    }
    if (phone !== 0) this.#byPhone.set(phone, code);
    return code;
  }

  /** It says at this time who somebody is. */
  teach(code: number, at: number): void {
    if (code !== 0 && at > (this.taught[code] ?? -1)) this.taught[code] = at;
  }
}

const WHOLE_NOBODY = '0\n\n\n\n';

/** The number is. `waId` is only another form of it. */
const isSame = (a: Party, b: Party | undefined): boolean =>
  b !== undefined &&
  a.userId === b.userId &&
  a.profileName === b.profileName &&
  a.parentUserId === b.parentUserId &&
  a.username === b.username;
