/** [K6] What the browser may answer when a passkey is made or asked for; whatever it is, nothing throws. */
import { describe, expect, test } from 'vitest';
import { askPasskey, canPasskeys, makePasskey, type PasskeyPage } from '../../src/app/passkey.ts';

const SECRET = new Uint8Array(32).fill(7).buffer;
const PLACE = { id: btoa('one'), salt: btoa('salt') };

const credential = (prf: object | undefined) => ({
  rawId: new TextEncoder().encode('one').buffer,
  getClientExtensionResults: () => ({ prf }),
});
const page = (create: () => unknown, get: () => unknown = create): PasskeyPage => ({
  credentials: { create: async () => create() as Credential, get: async () => get() as Credential },
});
const throws = (name: string) => (): never => {
  throw new DOMException('', name);
};

describe('[K6] making a passkey', () => {
  test.each([
    [
      'that gives its secret at once',
      page(() => credential({ enabled: true, results: { first: SECRET } }), throws('NotAllowedError')),
    ],
    [
      'that gives it when it is asked',
      page(
        () => credential({ enabled: true }),
        () => credential({ results: { first: SECRET } }),
      ),
    ],
  ])('%s', async (_, browser) => {
    expect(await makePasskey(browser, 'Kith')).toMatchObject({ id: btoa('one'), secret: new Uint8Array(SECRET) });
  });

  test.each([
    ['cancelled', 'cancelled', page(throws('NotAllowedError'))],
    ['of a kind without a secret', 'unfit', page(() => credential({ enabled: false }))],
    ['by a browser that knows nothing of it', 'unfit', page(() => credential(undefined))],
    [
      'whose secret does not come',
      'unfit',
      page(
        () => credential({ enabled: true }),
        () => credential({}),
      ),
    ],
    [
      'cancelled at the second question',
      'cancelled',
      page(() => credential({ enabled: true }), throws('NotAllowedError')),
    ],
    ['at an address without a name', 'unfit', page(throws('SecurityError'))],
    ['in a browser that has none', 'unfit', {}],
  ])('%s', async (_, answer, browser) => {
    expect(await makePasskey(browser, 'Kith')).toBe(answer);
  });
});

test('[K6] asked for its secret, it answers for the salt it was made with, or not at all', async () => {
  const asked: unknown[] = [];
  const browser: PasskeyPage = {
    credentials: {
      create: throws('NotAllowedError'),
      get: async (options) => {
        asked.push(options?.publicKey?.allowCredentials?.[0]?.id, options?.publicKey?.extensions?.prf?.eval?.first);
        return credential({ results: { first: new Uint8Array(SECRET) } }) as unknown as Credential;
      },
    },
  };
  expect(await askPasskey(browser, PLACE)).toEqual({ ...PLACE, secret: new Uint8Array(SECRET) });
  expect(asked).toEqual([new TextEncoder().encode('one'), new TextEncoder().encode('salt')]);
  expect(await askPasskey(page(throws('NotAllowedError')), PLACE)).toBe('cancelled');
});

test('[K6] it is offered only where the browser says that it can', async () => {
  const credentials = page(() => null).credentials;
  const says = (can: object): PasskeyPage => ({
    credentials,
    PublicKeyCredential: { getClientCapabilities: async () => can as Record<string, boolean> },
  });
  expect(await canPasskeys(says({ 'extension:prf': true }))).toBe(true);
  expect(await canPasskeys(says({ 'extension:prf': false }))).toBe(false);
  expect(await canPasskeys({ credentials, PublicKeyCredential: {} })).toBe(false);
  expect(await canPasskeys({})).toBe(false);
});
