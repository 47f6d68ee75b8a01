import { useActorRef } from '@xstate/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ActorRefFrom } from 'xstate';
import { playMachine } from './play-machine.ts';

export type PlayActor = ActorRefFrom<typeof playMachine>;

interface Kept {
  readonly actor: PlayActor;
  /** In percent. */
  readonly coverageTarget: number;
  /** Whether less is refused at publication. */
  readonly coverageRequired: boolean;
}

const usualTarget = 80;

const PlayContext = createContext<Kept | undefined>(undefined);

interface PlayProviderProps {
  readonly coverageTarget: number | undefined;
  readonly coverageRequired?: boolean | undefined;
  readonly children: ReactNode;
}

/** Remembers the run while its author goes to the drawing and mends what it showed. */
export function PlayProvider(props: PlayProviderProps) {
  const { coverageTarget = usualTarget, coverageRequired = false, children } = props;
  const actor = useActorRef(playMachine);
  const kept = useMemo(
    () => ({ actor, coverageTarget, coverageRequired }),
    [actor, coverageRequired, coverageTarget],
  );
  return <PlayContext value={kept}>{children}</PlayContext>;
}

export function useKeptPlay(): Kept {
  const kept = useContext(PlayContext);
  if (kept === undefined) throw new Error('The play room stands outside ProcedureDesigner');
  return kept;
}
