import { describe, expect, it } from '@jest/globals';
import { ProcedureDocument } from '../document/procedure-document.ts';
import { at } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  agency,
  asked,
  calendarDays,
  compiled,
  consultation,
  edge,
  end,
  fact,
  pauseRule,
  post,
  procedure,
  step,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/** What the language means, part 5: a test for each row, and what else a consultation must do. */

const reason = { note: 'Có căn cứ' };
const three = [asked('tax', 'H99.20'), asked('police', 'H99.21'), asked('culture', 'H99.22')];

type More = Partial<Extract<Parameters<typeof procedure>[0][number], { kind: 'consultation' }>>;

/** Draft, ask three, then weigh what they agreed to, or what they did not. */
const asking = (more: More = {}, respondents = three) =>
  compiled(
    procedure(
      [
        step('draft'),
        consultation('ask', respondents, { limit: workingDays(3), ...more }),
        step('weigh'),
        step('reject'),
        end(),
      ],
      [
        edge('start', 'draft'),
        edge('draft', 'ask', { id: 'send' }),
        edge('ask', 'weigh', { id: 'reached', arm: 'reached' }),
        edge('ask', 'reject', { id: 'failed', arm: 'failed' }),
        edge('ask', 'draft', { id: 'call_off', returns: true }),
        edge('weigh', 'draft', { id: 'again', returns: true }),
        edge('weigh', 'done'),
        edge('reject', 'done', { id: 'rejected' }),
      ],
      {
        facts: [
          fact('how', 'text', { kind: 'consultation', node: 'ask', of: 'outcome' }),
          fact('all_agree', 'boolean', { kind: 'consultation', node: 'ask', of: 'outcome' }),
          fact('answers', 'number', { kind: 'consultation', node: 'ask', of: 'answers' }),
          fact('agreements', 'number', { kind: 'consultation', node: 'ask', of: 'agreements' }),
          fact('disagreements', 'number', { kind: 'consultation', node: 'ask', of: 'disagreements' }),
          fact('silent', 'number', { kind: 'consultation', node: 'ask', of: 'silent' }),
        ],
      },
    ),
  );

const sent = (more?: More, respondents = three) =>
  new Driver(asking(more, respondents)).take('send', at('2026-03-02T10:00'));

const answer = (driver: Driver, who: string, given: string, when?: string) =>
  driver.take('consultation.answer', when === undefined ? undefined : at(when), {
    on: who,
    data: { answer: given },
  });

const respondent = ({ dossier }: Driver, who: string, visit = 1) =>
  dossier.consultations![`ask.${visit}`]!.respondents.find(({ id }) => id === who)!;

describe('the limit of a respondent', () => {
  it('runs from sent', () => {
    const driver = sent({}, [asked('tax', 'H99.20'), asked('police', 'H99.21', { limit: calendarDays(1) })]);
    expect(driver.timers).toMatchObject({
      'silence:ask.1/tax': '2026-03-05T17:00',
      'silence:ask.1/police': '2026-03-03T17:00',
    });
  });

  it('or from received, as the document says: none runs until they have acknowledged it', () => {
    const driver = sent({ limitFrom: 'received' });
    expect(driver.timers).not.toHaveProperty('silence:ask.1/tax');
    driver.take('task.acknowledge', at('2026-03-04T09:00'), { on: 'tax' });
    expect(driver.timers).toMatchObject({ 'silence:ask.1/tax': '2026-03-09T17:00' });
    expect(driver.code('task.acknowledge', undefined, { task: 'ask.1/tax' })).toBe('action-not-open');
  });
});

describe('silence at the deadline', () => {
  it('agrees: a recorded answer that counts toward the quorum', () => {
    const driver = sent({ onSilence: 'agrees', counts: 'agreements' });
    answer(driver, 'tax', 'agree');
    driver.until(at('2026-03-06T08:00'));
    expect(driver.here).toEqual(['weigh']);
    expect(respondent(driver, 'police')).toMatchObject({
      state: 'silent',
      opinions: [{ answer: 'agree', silent: true, at: at('2026-03-05T17:00') }],
    });
    expect(driver.dossier.facts).toEqual({
      how: 'reached',
      all_agree: true,
      answers: 3,
      agreements: 3,
      disagreements: 0,
      silent: 2,
    });
  });

  it('skipped: whoever was silent is not counted, all means all the others', () => {
    const driver = sent({ onSilence: 'skipped', counts: 'agreements' });
    answer(driver, 'tax', 'agree');
    driver.until(at('2026-03-06T08:00'));
    expect(driver.here).toEqual(['weigh']);
    expect(respondent(driver, 'police')).toMatchObject({ state: 'skipped', opinions: [] });
    expect(driver.dossier.facts).toMatchObject({ answers: 1, silent: 2 });
  });

  it('keep waiting and escalate: it stays open, somebody above may answer instead', () => {
    const driver = sent({ onSilence: 'keepWaiting', escalateTo: post('agencyLeader') });
    answer(driver, 'tax', 'agree');
    answer(driver, 'culture', 'agree');
    driver.until(at('2026-03-12T08:00'));
    expect(driver.here).toEqual(['ask']);
    expect(driver.dossier.late).toContain('ask.1/police');
    const notice = driver.entries.flatMap(({ effects }) => effects ?? []);
    expect(notice.filter((effect) => effect.kind === 'notify' && effect.about === 'escalated')).toHaveLength(
      1,
    );
    const leader = { actor: { person: 'l', role: 'agencyLeader', agency } };
    driver.take('consultation.answer', undefined, {
      ...leader,
      on: 'police',
      data: { answer: 'opinion', text: 'Thay lời' },
    });
    expect(driver.here).toEqual(['weigh']);
    expect(respondent(driver, 'police').opinions).toMatchObject([{ answer: 'opinion', text: 'Thay lời' }]);
  });

  it('not stated: it waits on and is reported as late', () => {
    const driver = sent().until(at('2026-03-12T08:00'));
    expect(driver.here).toEqual(['ask']);
    expect(driver.dossier.late).toEqual(
      expect.arrayContaining(['ask.1/tax', 'ask.1/police', 'ask.1/culture']),
    );
    expect(driver.dossier.consultations!['ask.1']!.respondents.map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });
});

describe('the end', () => {
  it('as soon as the quorum is certain: nobody waits for an opinion that can change nothing', () => {
    const driver = sent({ quorum: 2, counts: 'agreements' });
    answer(driver, 'tax', 'agree');
    expect(driver.here).toEqual(['ask']);
    answer(driver, 'police', 'agree', '2026-03-03T09:00');
    expect(driver.here).toEqual(['weigh']);
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({
      outcome: 'reached',
      endedAt: at('2026-03-03T09:00'),
    });
    expect(respondent(driver, 'culture').state).toBe('withdrawn');
    expect(driver.last.left).toContainEqual({
      instance: 'ask.1/culture',
      node: 'ask',
      reason: 'withdrawn',
    });
  });

  it('either way, by two different edges', () => {
    const driver = sent({ quorum: 2, counts: 'agreements' });
    answer(driver, 'tax', 'disagree');
    expect(driver.here).toEqual(['ask']);
    answer(driver, 'police', 'opinion');
    expect(driver.here).toEqual(['reject']);
    expect(driver.dossier.facts).toMatchObject({
      how: 'failed',
      all_agree: false,
      answers: 2,
      disagreements: 1,
      agreements: 0,
    });
  });

  it('of answers, whatever they say, where nothing else is counted', () => {
    const driver = sent();
    for (const who of ['tax', 'police', 'culture']) answer(driver, who, 'disagree');
    expect(driver.here).toEqual(['weigh']);
  });

  it('the asker may call it off: whoever has not answered is no longer asked', () => {
    const driver = sent().take('call_off');
    expect(driver.here).toEqual(['draft']);
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({ outcome: 'left' });
    expect(driver.last.effects).toHaveLength(3);
    expect(driver.folded).toBe(driver.stored);
  });

  it('never twice: respondents of another visit are asked anew, under ids of their own', () => {
    const driver = sent();
    for (const who of ['tax', 'police', 'culture']) answer(driver, who, 'agree');
    driver.take('again').take('send');
    expect(driver.dossier.open.map(({ id }) => id)).toEqual([
      'ask.2',
      'ask.2/tax',
      'ask.2/police',
      'ask.2/culture',
    ]);
    const late = { task: 'ask.1/tax', data: { answer: 'disagree' } };
    driver.take('consultation.answer', undefined, {
      ...late,
      actor: { person: 't', role: 'specialist', agency: 'H99.20' },
    });
    expect(driver.here).toEqual(['ask']);
    expect(respondent(driver, 'tax', 2).opinions).toEqual([]);
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('late, revised, none', () => {
  it('late: kept, marked, without effect', () => {
    const driver = sent({ onSilence: 'skipped', quorum: 2, counts: 'agreements' }).until(
      at('2026-03-05T16:00'),
    );
    answer(driver, 'tax', 'agree');
    driver.until(at('2026-03-06T08:00'));
    const after = driver.here;
    answer(driver, 'police', 'disagree', '2026-03-06T09:00');
    expect(driver.here).toEqual(after);
    expect(respondent(driver, 'police')).toMatchObject({
      state: 'skipped',
      opinions: [{ answer: 'disagree', late: true }],
    });
  });

  it('revised before the end: the last counts, all are kept', () => {
    const driver = sent({ counts: 'agreements' });
    answer(driver, 'tax', 'disagree');
    expect(driver.here).toEqual(['reject']);
    const patient = sent({ counts: 'agreements', quorum: 1 });
    answer(patient, 'tax', 'opinion');
    answer(patient, 'tax', 'agree');
    expect(patient.here).toEqual(['weigh']);
    expect(respondent(patient, 'tax').opinions.map(({ answer: given }) => given)).toEqual([
      'opinion',
      'agree',
    ]);
  });

  it('revocable for a stated time, if the document says so: certain only after it', () => {
    const driver = sent({ counts: 'agreements', quorum: 1, revocableFor: workingDays(1) });
    answer(driver, 'tax', 'agree', '2026-03-02T11:00');
    expect(driver.here).toEqual(['ask']);
    answer(driver, 'tax', 'disagree', '2026-03-03T09:00');
    driver.until(at('2026-03-04T08:00'));
    expect(driver.here).toEqual(['ask']);
    driver.until(at('2026-03-05T08:00'));
    expect(respondent(driver, 'tax').opinions).toMatchObject([
      { answer: 'agree' },
      { answer: 'disagree', certain: true },
    ]);
    const again = { on: 'tax', data: { answer: 'agree' } };
    expect(driver.code('consultation.answer', undefined, again)).toBe('answer-final');
    answer(driver, 'police', 'agree', '2026-03-05T08:00');
    driver.until(at('2026-03-09T08:00'));
    expect(driver.here).toEqual(['weigh']);
    expect(driver.folded).toBe(driver.stored);
  });

  const nobody = (arm: boolean) => {
    const never = { fact: 'answers', op: 'gt' as const, value: 100 };
    const document = structuredClone(
      asking(
        {},
        three.map((one) => ({ ...one, when: never })),
      ).document,
    );
    if (arm)
      document.flow.edges.push({
        ...document.flow.edges.find(({ id }) => id === 'reached')!,
        id: 'alone',
        arm: 'nobody',
        to: 'reject',
        sets: [],
      });
    return new Driver(compiled(document));
  };

  it('none: its own edge, and the facts say that there was nobody to ask', () => {
    const driver = nobody(true).take('send');
    expect(driver.here).toEqual(['reject']);
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({ outcome: 'nobody', respondents: [] });
    expect(driver.dossier.facts).toMatchObject({ how: 'nobody', all_agree: false, answers: 0, silent: 0 });
    expect(driver.folded).toBe(driver.stored);
  });

  it('none, and no edge for it: the action is refused', () => {
    expect(nobody(false).code('send')).toBe('nobody-to-consult');
  });
});

describe('dossier paused meanwhile', () => {
  const paused = (more: object) =>
    compiled(
      procedure(
        [
          {
            kind: 'parallel',
            id: 'both',
            title: { vi: 'both', en: 'both' },
            branches: [
              { id: 'left', title: { vi: 'a', en: 'a' }, start: 'ask' },
              { id: 'right', title: { vi: 'b', en: 'b' }, start: 'check' },
            ],
            join: { mode: 'all' },
          },
          consultation('ask', three, { within: 'left', limit: workingDays(3), onSilence: 'agrees' }),
          end('left_end', { within: 'left', outcome: 'branchDone' }),
          step('check', { within: 'right' }),
          wait('papers', ['came'], { within: 'right', clock: { counts: false, pauseRule: 'papers' } }),
          end('right_end', { within: 'right', outcome: 'branchDone' }),
          end(),
        ],
        [
          edge('start', 'both'),
          edge('ask', 'left_end', { arm: 'reached' }),
          edge('check', 'papers'),
          edge('papers', 'right_end', { id: 'came', arm: 'came' }),
          edge('both', 'done'),
        ],
        { pauseRules: [pauseRule('papers', more)] },
      ),
    );

  it('respondents\u2019 limits run on', () => {
    const driver = new Driver(paused({})).take('check_to_papers', at('2026-03-03T09:00'));
    expect(driver.lines()).toEqual(['started', 'paused']);
    expect(driver.timers).toMatchObject({ 'silence:ask.1/tax': '2026-03-05T17:00' });
  });

  it('unless the pause names them', () => {
    const driver = new Driver(paused({ pausesRespondents: ['ask'] }));
    driver.take('check_to_papers', at('2026-03-03T09:00'));
    expect(driver.timers).toEqual({});
    driver.take('came', at('2026-03-05T09:00'));
    expect(driver.timers).toMatchObject({ 'silence:ask.1/tax': '2026-03-09T17:00' });
    expect(driver.folded).toBe(driver.stored);
  });

  it('a stop names them where its rule does', () => {
    const { document } = asking({ onSilence: 'agrees' });
    const stopping = ProcedureDocument.parse({
      ...document,
      pauseRules: [pauseRule('court', { reason: 'STOPPED', pausesRespondents: ['ask'] })],
      head: { ...document.head, standing: { stopRule: 'court' } },
    });
    const driver = new Driver(compiled(stopping)).take('send', at('2026-03-02T10:00'));
    driver.take('dossier.stop', at('2026-03-03T09:00'), reason).until(at('2026-03-09T09:00'));
    expect(driver.dossier.consultations!['ask.1']!.respondents[0]!.state).toBe('waiting');
    driver.take('dossier.resume', at('2026-03-09T09:00'));
    expect(driver.timers).toMatchObject({ 'silence:ask.1/tax': '2026-03-11T17:00' });
    expect(driver.dossier.ledgers['promise']).toContainEqual(
      expect.objectContaining({ kind: 'paused', rule: 'court', reason: 'STOPPED' }),
    );
  });

  it('answers may come while the dossier is stopped; what has become certain takes effect when it goes on', () => {
    const driver = sent({ counts: 'agreements', quorum: 1 });
    driver.take('dossier.stop', at('2026-03-03T09:00'), reason);
    answer(driver, 'tax', 'agree', '2026-03-03T10:00');
    expect(driver.here).toEqual(['ask']);
    driver.take('dossier.resume', at('2026-03-04T09:00'));
    expect(driver.here).toEqual(['weigh']);
    expect(driver.dossier.facts).toMatchObject({ how: 'reached', agreements: 1 });
    expect(driver.dossier.consultations!['ask.1']!.endedAt).toBe(at('2026-03-04T09:00'));
    expect(driver.folded).toBe(driver.stored);
  });
});

describe('who is asked', () => {
  const chosen = () => {
    const document = structuredClone(
      asking({ chosenAtRunTime: true, chosenRole: 'divisionLeader' }).document,
    );
    for (const node of document.flow.nodes) if (node.kind === 'consultation') node.respondents = [];
    return compiled(document);
  };

  it('agencies chosen at run time, each once, in the role that the document names', () => {
    const driver = new Driver(chosen());
    expect(driver.offers('send')).toMatchObject([{ demands: { respondents: true } }]);
    expect(driver.code('send')).toBe('nobody-to-consult');
    driver.take('send', undefined, { respondents: ['H99.20', 'H99.21', 'H99.20'] });
    expect(driver.dossier.open.map(({ id, role, agency: where }) => [id, role, where])).toEqual([
      ['ask.1', 'specialist', agency],
      ['ask.1/H99.20', 'divisionLeader', 'H99.20'],
      ['ask.1/H99.21', 'divisionLeader', 'H99.21'],
    ]);
    answer(driver, 'H99.20', 'agree');
    answer(driver, 'H99.21', 'agree');
    expect(driver.here).toEqual(['weigh']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('no more than can be asked, and nothing that is no agency', () => {
    const many = Array.from({ length: 65 }, (_, i) => `H99.${String(i + 10)}`);
    expect(new Driver(chosen()).code('send', undefined, { respondents: many })).toBe('too-many-respondents');
    for (const odd of ['', '__proto__', 'a/b', 'tax', 'H99.20 '])
      expect(new Driver(chosen()).code('send', undefined, { respondents: [odd] })).toBe('input-wrong');
  });

  it('conditional agencies: read once, when the consultation begins', () => {
    const near = { fact: 'near_border', op: 'eq' as const, value: true };
    const document = structuredClone(
      asking({}, [asked('tax', 'H99.20'), asked('army', 'H99.23', { when: near })]).document,
    );
    document.facts.push({
      ...fact('near_border', 'boolean', { kind: 'form', field: 'nearBorder' }),
      knownFrom: 'reception',
    });
    const ids = (form: object) =>
      new Driver(compiled(document), opening({ form: { ...form } }))
        .take('send')
        .dossier.consultations!['ask.1']!.respondents.map(({ id }) => id);
    expect(ids({ nearBorder: true })).toEqual(['tax', 'army']);
    expect(ids({})).toEqual(['tax']);
  });

  it('a party without an account: the performer named for it records the answer, with the text', () => {
    const neighbour = {
      id: 'neighbour',
      performer: post('receptionClerk', 'H99.01'),
      party: { vi: 'Chủ sử dụng đất liền kề', en: 'The neighbour' },
    };
    const driver = sent({}, [neighbour]);
    expect(driver.offers('consultation.answer')).toMatchObject([
      { task: 'ask.1/neighbour', role: 'receptionClerk', agency: 'H99.01' },
    ]);
    driver.take('consultation.answer', at('2026-03-04T09:00'), {
      data: { answer: 'agree', text: 'Ký biên bản' },
      occurredAt: at('2026-03-03T09:00'),
      document: 'Biên bản 3/3/2026',
    });
    expect(respondent(driver, 'neighbour').opinions).toEqual([
      { answer: 'agree', text: 'Ký biên bản', at: at('2026-03-03T09:00') },
    ]);
  });

  it('nobody found for a respondent: seen, impossible, and given to another agency by hand', () => {
    const byRelation = {
      id: 'tax',
      performer: {
        role: 'specialist',
        agency: { relation: 'taxOfficeOf', of: 'receiving' as const },
      },
    };
    const driver = sent({}, [byRelation]);
    expect(driver.offers('consultation.answer')).toMatchObject([
      { possible: false, refusal: { code: 'performer-not-found' } },
    ]);
    driver.take('task.reassign', undefined, { ...reason, on: 'tax', data: { agency: 'H99.20' } });
    answer(driver, 'tax', 'agree');
    expect(driver.here).toEqual(['weigh']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('refuses an answer that is none, and one of somebody who was not asked', () => {
    const driver = sent();
    const attempt = (more: object) => driver.code('consultation.answer', undefined, { on: 'tax', ...more });
    expect(attempt({})).toBe('input-required');
    expect(attempt({ data: { answer: 'perhaps' } })).toBe('input-wrong');
    const stranger = { person: 's', role: 'specialist', agency: 'H99.99' };
    expect(attempt({ data: { answer: 'agree' }, actor: stranger })).toBe('action-not-yours');
    expect(attempt({ data: { answer: 'agree' }, task: 'ask.1/toString' })).toBe('action-not-open');
  });

  it('an answer is recorded even where a condition keeps the edge shut', () => {
    const document = structuredClone(asking({ quorum: 1 }).document);
    document.flow.edges.find(({ id }) => id === 'reached')!.when = {
      fact: 'agreements',
      op: 'gte',
      value: 2,
    };
    const driver = new Driver(compiled(document)).take('send');
    answer(driver, 'tax', 'agree');
    expect(driver.here).toEqual(['ask']);
    answer(driver, 'police', 'agree');
    expect(driver.here).toEqual(['weigh']);
  });
});
