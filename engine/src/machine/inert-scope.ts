import { createActor, createMachine, type AnyStateMachine } from 'xstate';

type Scope = Parameters<AnyStateMachine['transition']>[2];

const self = createActor(createMachine({}));

/**
 * The surroundings XState wants for a transition, in which nothing can be started, sent or stopped. XState's own pure
 * `transition()` makes a new actor for every call and enters the machine's initial state with it, which costs more
 * than the transition asked for; our machines spawn and invoke nothing, so one set of surroundings serves them all.
 */
export const inertScope: Scope = {
  self,
  system: self.system,
  id: '',
  sessionId: '',
  logger: () => undefined,
  defer: () => undefined,
  emit: () => undefined,
  stopChild: () => undefined,
  // What the machine notes into its record; nothing else acts.
  actionExecutor: (action) => action.exec?.(action.info, action.params),
};
