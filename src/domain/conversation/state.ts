/**
 * [C4] The state of a conversation: a table of what follows on what, replayed over all that ever happened in order of time. Since it is a
 * function of the whole, logs may come in any order, in any cut, once or twice.
 */
import { STATES, type State } from '../contact.ts';

export const STEP_KINDS = [
  /** A message of the person. */
  'in',
  /** Sent by a program of which it is not known who speaks: it changes no state. */
  'out-program',
  /** A reply of an assistant. */
  'out-assistant',
  /** A reply of an agent, an echo of the phone too. */
  'out-agent',
  /** The person at Kith: Hand to assistant, Intervene, Resolve. */
  'hand-over',
  'intervene',
  'resolve',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly kind: StepKind;
}

const [, REQUESTING, INTERVENED, CLOSED, WITH_ASSISTANT] = STATES;

/** By what happens, what each state becomes. */
const TABLE: Readonly<Record<StepKind, (state: State) => State>> = {
  in: (state) => (state === INTERVENED || state === WITH_ASSISTANT ? state : REQUESTING),
  'out-program': (state) => state,
  'out-assistant': () => WITH_ASSISTANT,
  'out-agent': () => INTERVENED,
  'hand-over': () => WITH_ASSISTANT,
  intervene: () => INTERVENED,
  resolve: () => CLOSED,
};

export const nextState = (state: State, step: StepKind): State => TABLE[step](state);

/** Where a conversation stands. */
export interface Standing {
  readonly state: State;
  /** Of the last message that came in; 0 = none. Opens the window of 24 h (WINDOW_MS of contact.ts) [C5]. */
  readonly lastIn: number;
  /** Of the first message that came in; 0 = none. */
  readonly firstIn: number;
  /** Of the last message that went out; 0 = none. */
  readonly lastOut: number;
  /** The last word is theirs, and the conversation is not closed since. */
  readonly unreplied: boolean;
}

export const NO_CONVERSATION: Standing = { state: '', lastIn: 0, firstIn: 0, lastOut: 0, unreplied: false };

/** Whether the last word is theirs once this has happened. */
export function isUnrepliedAfter(unreplied: boolean, step: StepKind): boolean {
  return step === 'in' || ((step === 'hand-over' || step === 'intervene') && unreplied);
}

/** Where one step leads. Steps come in the order of `inOrder`. */
export function afterStep(standing: Standing, step: Step): Standing {
  const state = nextState(standing.state, step.kind);
  const unreplied = isUnrepliedAfter(standing.unreplied, step.kind);
  switch (step.kind) {
    case 'in': {
      const firstIn = standing.firstIn === 0 ? step.at : standing.firstIn;
      return { ...standing, state, firstIn, lastIn: Math.max(standing.lastIn, step.at), unreplied };
    }
    case 'out-program':
    case 'out-assistant':
    case 'out-agent':
      return { ...standing, state, lastOut: Math.max(standing.lastOut, step.at), unreplied };
    case 'resolve':
    case 'hand-over':
    case 'intervene':
      return { ...standing, state, unreplied };
  }
}

/** By time; at the same moment as in STEP_KINDS: an answer comes after what it answers, and what a person does comes last. */
export const inOrder = (a: Step, b: Step): number =>
  a.at - b.at || STEP_KINDS.indexOf(a.kind) - STEP_KINDS.indexOf(b.kind);

/** The same for every order of `steps`, and for steps that come twice. */
export const replay = (steps: Iterable<Step>): Standing => [...steps].sort(inOrder).reduce(afterStep, NO_CONVERSATION);
