/**
 * [K2] Ways to other machines that a content security policy does not name: browsers carry WebRTC past `connect-src`. They are taken
 * away before anything else runs. (WebTransport is within the policy; it goes too, where a browser should think otherwise.)
 */
const WAYS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'WebTransport'] as const;

/** Call once, first thing, in the page and in every worker. */
export function takeAwayPeers(scope: object): void {
  for (const name of WAYS) {
    if (name in scope) Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
