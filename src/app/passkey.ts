/**
 * [K6] Passkeys of the browser, as far as a lock needs them: one is made, and asked for the secret that it has for a salt (WebAuthn's PRF). The person
 * may cancel at any time, which costs nothing.
 */
import type { GivenPasskey, PasskeyPlace } from '../worker/contract/lock.ts';

/** 'cancelled': by the person, or in the time the browser gives. 'unfit': this device’s passkeys have no such secret. */
export type Asked = GivenPasskey | 'cancelled' | 'unfit';

export interface PasskeyPage {
  readonly credentials?: Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  readonly PublicKeyCredential?:
    { readonly getClientCapabilities?: () => Promise<Record<string, boolean>> } | undefined;
}

export const passkeyPage = (page: Window & typeof globalThis): PasskeyPage => ({
  credentials: page.navigator.credentials,
  PublicKeyCredential: Reflect.get(page, 'PublicKeyCredential'),
});

/** The browser says that its passkeys can do this. */
export async function canPasskeys({ credentials, PublicKeyCredential }: PasskeyPage): Promise<boolean> {
  try {
    const can = await PublicKeyCredential?.getClientCapabilities?.();
    return credentials !== undefined && can?.['extension:prf'] === true;
  } catch {
    return false;
  }
}

/** Makes one, and has its secret. Within a press of a button. */
export async function makePasskey(page: PasskeyPage, name: string): Promise<Asked> {
  const salt = random(32);
  const made = await asked(() =>
    page.credentials?.create({
      publicKey: {
        challenge: random(32),
        rp: { name: 'Kith' },
        // Nothing of the person: a passkey is called by what it opens.
        user: { id: random(16), name, displayName: name },
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (typeof made === 'string') return made;
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled !== true) return 'unfit';
  const place = { id: toBase64(new Uint8Array(made.rawId)), salt: toBase64(salt) };
  const secret = secretIn(prf);
  // Many give it only when they are asked a second time.
  return secret === null ? askPasskey(page, place) : { ...place, secret };
}

/** Asks the passkey that was made for its secret. */
export async function askPasskey(page: PasskeyPage, { id, salt }: PasskeyPlace): Promise<Asked> {
  const given = await asked(() =>
    page.credentials?.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: fromBase64(id) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: fromBase64(salt) } } },
      },
    }),
  );
  if (typeof given === 'string') return given;
  const secret = secretIn(given.getClientExtensionResults().prf);
  return secret === null ? 'unfit' : { id, salt, secret };
}

async function asked(
  ask: () => Promise<Credential | null> | undefined,
): Promise<PublicKeyCredential | 'cancelled' | 'unfit'> {
  try {
    const credential = await ask();
    return credential && 'getClientExtensionResults' in credential ? (credential as PublicKeyCredential) : 'unfit';
  } catch (error) {
    // The browser says this one thing of all that a person does: cancels, waits too long, has no such passkey.
    return error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)
      ? 'cancelled'
      : 'unfit';
  }
}

function secretIn(prf: AuthenticationExtensionsPRFOutputs | undefined): Uint8Array<ArrayBuffer> | null {
  const first = prf?.results?.first;
  if (first === undefined) return null;
  return new Uint8Array(
    ArrayBuffer.isView(first)
      ? first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength)
      : first.slice(0),
  );
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
