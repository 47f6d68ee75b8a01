import {
  compileProcedure,
  ProblemError,
  type CompiledProcedure,
  type Look,
  type Play,
  type PlayWorld,
  type Problem,
  type ProcedureDocument,
} from '@motcua/engine';
import { useSelector } from '@xstate/react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { SnapshotFrom } from 'xstate';
import { KeptById } from '../../drawing/keep-identity.ts';
import { today } from '../../model/agencies-offered.ts';
import { useCheckingData } from '../../state/checking-context.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import type { PlayEvent } from './play-events.ts';
import type { playMachine } from './play-machine.ts';
import { useKeptPlay } from './play-provider.tsx';
import { PlayWords } from './play-words.ts';
import { playOf } from './run/run.ts';
import { worldData, worldOf, type WorldData } from './world/play-world.ts';

export type Compiled =
  | { readonly ok: true; readonly procedure: CompiledProcedure }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What every part of the room may ask and do. */
export interface PlayParts {
  readonly compiled: Compiled;
  /** The document that is run: the draft, or the published one of a child. */
  readonly document: ProcedureDocument;
  /** A linked procedure as it is in force here; undefined where it is not known, or cannot be run. */
  readonly published: (code: string) => CompiledProcedure | undefined;
  readonly data: WorldData;
  readonly world: PlayWorld;
  readonly state: SnapshotFrom<typeof playMachine>;
  readonly send: (event: PlayEvent) => void;
  /** Where the run stands; null without one. */
  readonly play: Play | null;
  readonly look: Look | null;
  readonly words: PlayWords;
  /** In percent. */
  readonly coverageTarget: number;
}

const PartsContext = createContext<PlayParts | undefined>(undefined);
export const PlayPartsProvider = PartsContext.Provider;

export function usePlay(): PlayParts {
  const parts = useContext(PartsContext);
  if (parts === undefined) throw new Error('This part of the play room stands outside it');
  return parts;
}

/** The day it is in the run, or here where none has begun. */
export const dayOfRun = (look: Look | null): string => look?.now.slice(0, 10) ?? today();

/** Everything the room works with, made of the draft and what the application gave; tells the machine what changed. */
export function usePlayParts(): PlayParts {
  const { document: draft, names, agencies, relations } = useDesigner();
  const given = useCheckingData();
  const language = useLanguage();
  const text = useText();
  const { actor, coverageTarget } = useKeptPlay();
  const state = useSelector(actor, (snapshot) => snapshot);
  const [compile] = useState(createCompiler);
  const compiled = compile(draft);
  const [thisYear] = useState(() => new Date().getFullYear());
  const [worlds] = useState(createWorlds);
  const { data, world } = worlds(given, compiled, draft, agencies, thisYear);
  const published = useMemo(() => createPublished(given?.published ?? {}), [given?.published]);

  useEffect(() => {
    if (compiled.ok) actor.send({ type: 'draft changed', procedure: compiled.procedure, world });
  }, [actor, compiled, world]);

  const { run, above } = state.context;
  const document = run !== null && above.length > 0 ? run.tip.procedure.document : draft;
  const play = useMemo(() => run && playOf(run), [run]);
  const look = useMemo(() => play && play.look(), [play]);
  const words = useMemo(
    () =>
      new PlayWords({
        document,
        language,
        text,
        names,
        agencies,
        relations,
        published: given?.published ?? {},
      }),
    [agencies, document, given?.published, language, names, relations, text],
  );
  return useMemo(
    () => ({
      compiled,
      document,
      published,
      data,
      world,
      state,
      send: (event) => actor.send(event),
      play,
      look,
      words,
      coverageTarget,
    }),
    [actor, compiled, coverageTarget, data, document, look, play, published, state, words, world],
  );
}

/** Compiles a draft anew only when something other than its layout and its scenarios has changed. */
function createCompiler(): (document: ProcedureDocument) => Compiled {
  const kept = new KeptById<Compiled>();
  return (document) => {
    const { layout: _layout, scenarios: _scenarios, ...meaning } = document;
    const compiled = kept.keep('draft', Object.values(meaning), () => compile(document));
    kept.settle();
    return compiled;
  };
}

function compile(document: ProcedureDocument): Compiled {
  try {
    return { ok: true, procedure: compileProcedure(document, 0) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Each linked procedure compiled when it is first asked for. */
function createPublished(
  documents: Readonly<Record<string, ProcedureDocument>>,
): (code: string) => CompiledProcedure | undefined {
  const known = new Map<string, Compiled>();
  return (code) => {
    if (!Object.hasOwn(documents, code)) return undefined;
    const compiled = known.get(code) ?? compile(documents[code]!);
    known.set(code, compiled);
    return compiled.ok ? compiled.procedure : undefined;
  };
}

/** The world of a draft; a stand-in changes with what the draft names, the application's own with what it gives. */
function createWorlds(): (
  given: ReturnType<typeof useCheckingData>,
  compiled: Compiled,
  document: ProcedureDocument,
  agencies: readonly { readonly id: string }[],
  thisYear: number,
) => { readonly data: WorldData; readonly world: PlayWorld } {
  const kept = new KeptById<{ data: WorldData; world: PlayWorld }>();
  return (given, compiled, document, agencies, thisYear) => {
    const isWhole = given !== undefined && given.agencies.length > 0 && given.calendars.length > 0;
    const inputs = isWhole ? [given] : [given, compiled, agencies, thisYear];
    const made = kept.keep('world', inputs, () => {
      const data = worldData(
        given,
        document,
        agencies.map(({ id }) => id),
        thisYear,
      );
      return { data, world: worldOf(data) };
    });
    kept.settle();
    return made;
  };
}
