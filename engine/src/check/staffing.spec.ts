import { describe, expect, it } from '@jest/globals';
import { Directory, type DirectoryRows } from '../register/directory.ts';
import { describeProblem } from '../problem/wording.ts';
import { edge, end, procedure, step } from '../testing/procedures.ts';
import { checkProcedure } from './check-procedure.ts';

const from2025 = { validFrom: '2025-07-01', validTo: null };
const post = (
  role: string,
  agency: string,
  dates: { validFrom: string; validTo: string | null } = from2025,
) => ({
  posts: [{ role, agency, ...dates }],
});
const rows = {
  agencies: ['P', 'P.1', 'P.2', 'P.1.D', 'P.2.D'].map((id) => ({
    id,
    parent: id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null,
    ...from2025,
  })),
  relations: [
    {
      relation: 'committeeOf',
      pairs: [
        { from: 'P.1.D', to: 'P.1', ...from2025 },
        { from: 'P.2.D', to: 'P.2', ...from2025 },
      ],
    },
  ],
  attributes: [],
  people: [
    post('receptionClerk', 'P.1.D'),
    post('receptionClerk', 'P.2.D'),
    post('specialist', 'P.1'),
    post('specialist', 'P.2'),
    post('agencyLeader', 'P.1'),
    post('agencyLeader', 'P.2'),
  ],
} satisfies DirectoryRows;

/** Received at the desk, handled and signed at its committee. */
function document() {
  const committee = { relation: 'committeeOf', of: 'receiving' as const };
  const made = procedure(
    [
      step('receive', { performer: { role: 'receptionClerk', agency: { is: 'receiving' } } }),
      step('handle', { performer: { role: 'specialist', agency: { is: 'competent' } } }),
      step('sign', { performer: { role: 'agencyLeader', agency: committee } }),
      end(),
    ],
    [edge('start', 'receive'), edge('receive', 'handle'), edge('handle', 'sign'), edge('sign', 'done')],
  );
  made.head.competentAgency = committee;
  return made;
}

function found(change: (made: DirectoryRows) => DirectoryRows, made = document()) {
  const register = new Directory(change(rows)).register('2026-11-02');
  return checkProcedure(made, register).problems.flatMap(({ code, at, severity, facts }) =>
    severity === 'note'
      ? []
      : [[code, at ?? '', facts['agencies'] ?? facts['agency'] ?? '', facts['from'] ?? '']],
  );
}

const without = (made: DirectoryRows, role: string, agency: string): DirectoryRows => ({
  ...made,
  people: made.people.filter(({ posts }) => !posts.some((one) => one.role === role && one.agency === agency)),
});

describe('everybody a procedure names', () => {
  it('is there for every desk in scope', () => {
    expect(found((made) => made)).toEqual([]);
  });

  it('who is found by the competent agency must be at each agency that it can be', () => {
    expect(found((made) => without(made, 'specialist', 'P.2'))).toEqual([
      ['unstaffed', 'handle', ['P.2'], ''],
    ]);
  });

  it('need not be where no dossier of this procedure is received', () => {
    const scoped = document();
    scoped.head.unitScope = ['P.1'];
    expect(found((made) => without(made, 'specialist', 'P.2'), scoped)).toEqual([]);
  });

  it('a relation must lead on from every desk of a named scope, which is said once', () => {
    const scoped = document();
    scoped.head.unitScope = ['P'];
    const cut = (made: DirectoryRows): DirectoryRows => ({
      ...made,
      relations: made.relations.map((one) => ({ ...one, pairs: one.pairs.filter(({ to }) => to !== 'P.2') })),
    });
    expect(found(cut, scoped)).toEqual([['relation-nowhere', '', ['P.2.D'], '']]);
    // For everywhere it is enough that some desk can receive it; where a dossier would come to a stop is said.
    expect(found(cut)).toEqual([]);
    const { problems } = checkProcedure(document(), new Directory(cut(rows)).register('2026-11-02'));
    expect(problems.filter(({ code }) => code === 'relation-nowhere-from-some')).toMatchObject([
      { severity: 'note', facts: { agencies: ['P.2.D'] } },
    ]);
  });

  it('a relation that leads nowhere is told to a drafter: looked up from where, and from where else it could be', () => {
    const scoped = document();
    scoped.head.unitScope = ['P'];
    scoped.head.competentAgency = { is: 'receiving' };
    const sign = scoped.flow.nodes.find(({ id }) => id === 'sign');
    const ask = (of: 'receiving' | 'competent') => {
      if (sign?.kind === 'step')
        sign.performer = { role: 'agencyLeader', agency: { relation: 'committeeOf', of } };
      const cut = { ...rows, relations: [{ relation: 'committeeOf', pairs: [] }] };
      const { problems } = checkProcedure(scoped, new Directory(cut).register('2026-11-02'));
      const problem = problems.find(({ code }) => code === 'relation-nowhere');
      return { vi: describeProblem(problem!, 'vi'), en: describeProblem(problem!, 'en') };
    };
    expect(ask('competent').vi.what).toContain('"committeeOf" của cơ quan có thẩm quyền, mà danh bạ');
    expect(ask('receiving').vi.what).toContain('"committeeOf" của nơi tiếp nhận hồ sơ, mà danh bạ');
    expect(ask('receiving').en.what).toContain('"committeeOf" of the receiving desk, and the register');
    expect(ask('receiving').vi.what).toContain('P.1.D, P.2.D');
    expect(ask('receiving').vi.cure).toMatch(/^Tìm theo nơi khác, ví dụ theo một trường của tờ khai/);
  });

  it('a procedure that nobody may open anywhere is refused', () => {
    const closed = found((made) =>
      without(without(made, 'receptionClerk', 'P.1.D'), 'receptionClerk', 'P.2.D'),
    );
    expect(closed.map(([code]) => code)).toContain('nobody-receives');
  });
});

describe('on the days to come', () => {
  const ending = (made: DirectoryRows): DirectoryRows => ({
    ...without(made, 'agencyLeader', 'P.2'),
    people: [
      ...without(made, 'agencyLeader', 'P.2').people,
      post('agencyLeader', 'P.2', { validFrom: '2025-07-01', validTo: '2027-02-28' }),
    ],
  });

  it('a post that ends while the procedure is in force is a warning with the day after', () => {
    expect(found(ending)).toEqual([['unstaffed-later', 'sign', ['P.2'], '2027-03-01']]);
  });

  it('what ends after the procedure does not matter', () => {
    const short = document();
    short.head.effectiveTo = '2027-02-28';
    expect(found(ending, short)).toEqual([]);
  });

  it('an agency that ceases is said with the day, so that its successor can be named in time', () => {
    const named = document();
    const sign = named.flow.nodes.find(({ id }) => id === 'sign');
    if (sign?.kind === 'step') sign.performer = { role: 'agencyLeader', agency: { agency: 'P.2' } };
    const closing = (made: DirectoryRows): DirectoryRows => ({
      ...made,
      agencies: made.agencies.map((one) => (one.id === 'P.2' ? { ...one, validTo: '2026-12-31' } : one)),
    });
    expect(found(closing, named)).toEqual([['agency-ends', 'sign', 'P.2', '2027-01-01']]);
  });
});
