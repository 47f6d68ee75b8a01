import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';

/** Where a draft, and later its version, stands. `IN_APPROVAL`: it lies before whoever approves. */
export const chainStates = [
  'DRAFT',
  'IN_REVIEW',
  'IN_CHECK',
  'IN_APPRAISAL',
  'IN_APPROVAL',
  'APPROVED',
  'PUBLISHED',
  'SUPERSEDED',
  'REPEALED',
  'DISCARDED',
] as const;
export type ChainState = (typeof chainStates)[number];

/** What one person does on the way; each is done in the state of the same place in the line. */
export const chainWorks = ['draft', 'review', 'check', 'appraisal', 'approval', 'publication'] as const;
export type ChainWork = (typeof chainWorks)[number];

export type ChainEvent =
  | {
      readonly type: 'submitted' | 'agreed' | 'withdrawn' | 'published' | 'discarded';
      readonly person: string;
    }
  | { readonly type: 'returned'; readonly person: string; readonly comment: string }
  | { readonly type: 'superseded' | 'repealed' };

/** Who did what since the draft was last submitted. */
export interface Taken {
  readonly work: ChainWork;
  readonly person: string;
}

/** The work that is to be done in a state; none where nobody has anything to do. */
export const workIn: Readonly<Partial<Record<ChainState, ChainWork>>> = {
  DRAFT: 'draft',
  IN_REVIEW: 'review',
  IN_CHECK: 'check',
  IN_APPRAISAL: 'appraisal',
  IN_APPROVAL: 'approval',
  APPROVED: 'publication',
};

const machine = setup({
  types: {} as { context: { readonly taken: readonly Taken[] }; events: ChainEvent },
  actions: {
    remember: assign(({ context, event }, { work }: { work: ChainWork }) =>
      'person' in event ? { taken: [...context.taken, { work, person: event.person }] } : {},
    ),
    forget: assign({ taken: [] }),
  },
  guards: { saysWhy: ({ event }) => event.type === 'returned' && event.comment.trim() !== '' },
}).createMachine({
  context: { taken: [] },
  initial: 'DRAFT',
  states: {
    DRAFT: {
      on: {
        submitted: { target: 'IN_REVIEW', actions: { type: 'remember', params: { work: 'draft' } } },
        discarded: 'DISCARDED',
      },
    },
    IN_REVIEW: {
      on: {
        agreed: { target: 'IN_CHECK', actions: { type: 'remember', params: { work: 'review' } } },
        returned: { target: 'DRAFT', guard: 'saysWhy', actions: 'forget' },
        withdrawn: { target: 'DRAFT', actions: 'forget' },
      },
    },
    IN_CHECK: {
      on: {
        agreed: { target: 'IN_APPRAISAL', actions: { type: 'remember', params: { work: 'check' } } },
        returned: { target: 'DRAFT', guard: 'saysWhy', actions: 'forget' },
        withdrawn: { target: 'DRAFT', actions: 'forget' },
      },
    },
    IN_APPRAISAL: {
      on: {
        agreed: { target: 'IN_APPROVAL', actions: { type: 'remember', params: { work: 'appraisal' } } },
        returned: { target: 'DRAFT', guard: 'saysWhy', actions: 'forget' },
        withdrawn: { target: 'DRAFT', actions: 'forget' },
      },
    },
    IN_APPROVAL: {
      on: {
        agreed: { target: 'APPROVED', actions: { type: 'remember', params: { work: 'approval' } } },
        returned: { target: 'DRAFT', guard: 'saysWhy', actions: 'forget' },
        withdrawn: { target: 'DRAFT', actions: 'forget' },
      },
    },
    // What is approved its author cannot take back any more: only who publishes returns it, and says why.
    APPROVED: {
      on: {
        published: { target: 'PUBLISHED', actions: { type: 'remember', params: { work: 'publication' } } },
        returned: { target: 'DRAFT', guard: 'saysWhy', actions: 'forget' },
      },
    },
    PUBLISHED: { on: { superseded: 'SUPERSEDED', repealed: 'REPEALED' } },
    SUPERSEDED: { type: 'final' },
    REPEALED: { type: 'final' },
    DISCARDED: { type: 'final' },
  },
});

type Snapshot = SnapshotFrom<typeof machine>;

/** Where something stands after what happened to it, and who did what on the way. */
export class Standing {
  readonly #snapshot: Snapshot;

  private constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** A fresh draft to which these things happened; what cannot happen there is a broken history. */
  static after(events: Iterable<ChainEvent>): Standing {
    let standing = new Standing(initialTransition(machine)[0]);
    for (const event of events) {
      if (!standing.can(event))
        throw new Error(`The chain is broken: ${event.type} cannot happen in ${standing.state}`);
      standing = standing.then(event);
    }
    return standing;
  }

  get state(): ChainState {
    return this.#snapshot.value;
  }

  get work(): ChainWork | undefined {
    return workIn[this.state];
  }

  get taken(): readonly Taken[] {
    return this.#snapshot.context.taken;
  }

  can(event: ChainEvent): boolean {
    return this.#snapshot.can(event);
  }

  then(event: ChainEvent): Standing {
    return new Standing(transition(machine, this.#snapshot, event)[0]);
  }
}
