import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { State } from '../../../src/domain/contact.ts';
import { nextState, replay, STEP_KINDS, type Step, type StepKind } from '../../../src/domain/conversation/state.ts';
import { DELIVERIES, higherDelivery } from '../../../src/domain/conversation/delivery.ts';

// As the base has them.
const R = 'Requesting';
const I = 'Intervened';
const C = 'Closed';
const A = 'Handled by Assistant';

describe('[C4] state', () => {
  const table: Record<StepKind, State[]> = {
    //               none R  I  C  A
    in: [R, R, I, R, A],
    'out-program': ['', R, I, C, A],
    'out-assistant': [A, A, A, A, A],
    'out-agent': [I, I, I, I, I],
    'hand-over': [A, A, A, A, A],
    intervene: [I, I, I, I, I],
    resolve: [C, C, C, C, C],
  };
  test.each(STEP_KINDS.map((kind) => [kind] as const))('what follows on %s', (kind) => {
    expect(['', R, I, C, A].map((state) => nextState(state as State, kind))).toEqual(table[kind]);
  });

  const step = fc.record<Step>({ at: fc.integer({ min: 1, max: 12 }), kind: fc.constantFrom(...STEP_KINDS) });
  test('[C3] the same for any order and any repetition of what happened', () => {
    fc.assert(
      fc.property(fc.array(step), fc.infiniteStream(fc.nat()), (steps, nats) => {
        const order = nats[Symbol.iterator]();
        const shuffled = [...steps, ...steps.filter((_, i) => i % 2 === 0)]
          .map((one) => [Number(order.next().value), one] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, one]) => one);
        expect(replay(shuffled)).toEqual(replay(steps));
      }),
    );
  });

  test.each([
    ['a first message', 'in', R, true],
    ['answered by an agent', 'in out-agent', I, false],
    ['written again', 'in out-agent in', I, true],
    ['closed', 'in out-agent resolve', C, false],
    ['written after it was closed', 'in out-agent resolve in', R, true],
    ['a campaign reached it first', 'out-program', '', false],
    ['a campaign reached it and it wrote', 'out-program in', R, true],
    ['an assistant answers', 'in out-assistant in', A, true],
    ['an agent takes over', 'in out-assistant in intervene', I, true],
    ['handed back', 'in out-agent hand-over in', A, true],
  ] as const)('%s', (_, kinds, state, unreplied) => {
    const steps = kinds.split(' ').map((kind, at) => ({ at: at + 1, kind: kind as StepKind }));
    expect(replay(steps)).toMatchObject({ state, unreplied });
  });
});

describe('[C7] delivery', () => {
  test('only rises: sent < delivered < read < played, failed never over delivered', () => {
    expect(higherDelivery('failed', 'sent')).toBe('failed');
    expect(higherDelivery('failed', 'delivered')).toBe('delivered');
    const any = fc.array(fc.constantFrom(...DELIVERIES), { minLength: 1 });
    fc.assert(
      fc.property(any, (all) => {
        expect(all.reduce(higherDelivery)).toBe([...all].reverse().reduce(higherDelivery));
        expect(DELIVERIES.indexOf(all.reduce(higherDelivery))).toBe(Math.max(...all.map((d) => DELIVERIES.indexOf(d))));
      }),
    );
  });
});
