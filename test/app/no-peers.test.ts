import { expect, test } from 'vitest';
import { takeAwayPeers } from '../../src/no-peers.ts';

test('[K2] the ways past the policy are taken away for good, and nothing else is', () => {
  class Peer {
    readonly is = 'peer';
  }
  const scope: Record<string, unknown> = { RTCPeerConnection: Peer, webkitRTCPeerConnection: Peer, fetch: Peer };
  takeAwayPeers(scope);
  expect(scope['RTCPeerConnection']).toBeUndefined();
  expect(scope['webkitRTCPeerConnection']).toBeUndefined();
  expect(scope['fetch']).toBe(Peer);
  expect('WebTransport' in scope).toBe(false);
  expect(() => (scope['RTCPeerConnection'] = Peer)).toThrow(TypeError);
  expect(() => delete scope['RTCPeerConnection']).toThrow(TypeError);
});
