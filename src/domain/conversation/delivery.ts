/** How far a message that went out has come [C7]. */

/**
 * In the order in which they replace each other: the highest that was ever told holds, whichever came first. Failed stands below delivered:
 * a failure is never said of what has arrived.
 */
export const DELIVERIES = ['', 'sent', 'failed', 'delivered', 'read', 'played'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** The one of the two that holds: commutative and associative, so that any order of statuses ends the same. */
export const higherDelivery = (a: Delivery, b: Delivery): Delivery =>
  DELIVERIES.indexOf(a) >= DELIVERIES.indexOf(b) ? a : b;
