import { isStopped } from '../clock/standing.ts';
import { lastOf } from '../clock/ledger.ts';
import type { Mark } from '../document/flow.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { edgesDue } from '../dossier/decide.ts';
import { refuse } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { openRegions, regionAt, type RegionName } from '../machine/regions.ts';
import { offer, text, wholeDossier, type Input, type StandingAction } from './standing-action.ts';
import { atCompetent, atDesk, decider, isDecided, namedOr } from './who.ts';

const at = { task: wholeDossier, node: '' };

const isOff = (procedure: CompiledProcedure, what: 'withdrawal' | 'stop' | 'extend' | 'correct') =>
  procedure.document.head.standing?.off?.includes(what) ?? false;

const isOngoing = ({ outcome }: Dossier) => outcome === null;

/** The applicant asks to have the dossier back; the desk writes it down. Possible until a result is decided. */
export const requestWithdrawal: StandingAction = {
  name: 'dossier.requestWithdrawal',
  label: text('Ghi nhận yêu cầu rút hồ sơ', 'Record a request to withdraw'),
  order: 1100,
  offers: (procedure, dossier) =>
    !isOff(procedure, 'withdrawal') &&
    isOngoing(dossier) &&
    !isDecided(dossier) &&
    dossier.withdrawalAskedAt === undefined
      ? namedOr(procedure.document.head.standing?.requestWithdrawal, dossier, atDesk(procedure, dossier)).map(
          (who) => offer(at, who, { reason: true }),
        )
      : [],
  apply: (turn) => {
    turn.draft.withdrawalAskedAt = turn.when;
    return turn.stay();
  },
};

const answersWithdrawal = (procedure: CompiledProcedure, dossier: Dossier, reason: boolean) =>
  isOngoing(dossier) && dossier.withdrawalAskedAt !== undefined
    ? namedOr(procedure.document.head.standing?.grantWithdrawal, dossier, decider(procedure, dossier)).map(
        (who) => offer(at, who, { reason, since: dossier.withdrawalAskedAt! }),
      )
    : [];

/** The request is granted: the dossier ends as withdrawn, with everything that was open in it. */
export const grantWithdrawal: StandingAction = {
  name: 'dossier.grantWithdrawal',
  label: text('Đồng ý cho rút hồ sơ', 'Grant the withdrawal'),
  order: 1110,
  offers: (procedure, dossier) => (isDecided(dossier) ? [] : answersWithdrawal(procedure, dossier, false)),
  apply: (turn) => {
    delete turn.draft.withdrawalAskedAt;
    return turn.mark(['withdrawn'], { verdict: { outcome: 'withdrawn', status: 7 } });
  },
};

/** The request is refused with a reason; the dossier goes on. */
export const declineWithdrawal: StandingAction = {
  name: 'dossier.declineWithdrawal',
  label: text('Không đồng ý cho rút', 'Decline the withdrawal'),
  order: 1120,
  offers: (procedure, dossier) => answersWithdrawal(procedure, dossier, true),
  apply: (turn) => {
    delete turn.draft.withdrawalAskedAt;
    return turn.stay();
  },
};

/** The whole dossier stops for a stated ground. The flow stays where it is, its tasks are suspended. */
export const stop: StandingAction = {
  name: 'dossier.stop',
  label: text('Dừng giải quyết', 'Stop'),
  order: 1200,
  offers: (procedure, dossier) =>
    !isOff(procedure, 'stop') && isOngoing(dossier) && !isDecided(dossier) && !isStopped(dossier)
      ? namedOr(procedure.document.head.standing?.stop, dossier, [atCompetent(dossier, 'agencyLeader')]).map(
          (who) => offer(at, who, { reason: true, since: dossier.stops?.at(-1)?.to ?? dossier.openedAt }),
        )
      : [],
  apply: (turn) => {
    turn.draft.stops = [...(turn.draft.stops ?? []), { from: turn.when }];
    return turn.mark(['stopped']);
  },
};

/** Goes on; what has become certain meanwhile takes effect now. */
export const resume: StandingAction = {
  name: 'dossier.resume',
  label: text('Tiếp tục giải quyết', 'Resume'),
  order: 1210,
  offers: (procedure, dossier) =>
    isOngoing(dossier) && isStopped(dossier)
      ? namedOr(procedure.document.head.standing?.stop, dossier, [atCompetent(dossier, 'agencyLeader')]).map(
          (who) => offer(at, who, { since: dossier.stops!.at(-1)!.from }),
        )
      : [],
  apply: (turn) => {
    const stops = turn.draft.stops ?? [];
    const last = stops[stops.length - 1]!;
    turn.draft.stops = [...stops.slice(0, -1), { from: last.from, to: turn.when }];
    return turn.mark(['resumed'], { edges: edgesDue(turn) });
  },
};

/** No rule bounds it: still no more than a year of working days. */
const longestExtension = 250;

/** Gives a limit more time, as often and as much as its rule allows. The original date stays. */
export const extend: StandingAction = {
  name: 'limit.extend',
  label: text('Gia hạn', 'Extend a limit'),
  order: 1300,
  offers: (procedure, dossier) => {
    if (isOff(procedure, 'extend') || !isOngoing(dossier)) return [];
    return procedure.document.limits.flatMap((limit) => {
      const last = lastOf(dossier.ledgers[limit.id]);
      if (!limit.extension || limit.extension.max === 0 || last === undefined || last === 'ended') return [];
      const most = limit.extension.amount?.value;
      const used = (dossier.ledgers[limit.id] ?? []).filter(({ kind }) => kind === 'extended').length;
      const refusal =
        used >= limit.extension.max
          ? refuse('extension-used-up', { limit: limit.title.vi, max: limit.extension.max }, limit.id).refusal
          : undefined;
      const inputs: Input[] = [
        {
          name: 'limit',
          title: text('Thời hạn', 'Limit'),
          type: 'choice',
          required: true,
          choices: [{ value: limit.id, title: limit.title }],
        },
        {
          name: 'value',
          title:
            most === undefined
              ? text('Thêm (ngày làm việc)', 'Add (working days)')
              : text(`Thêm (tối đa ${most})`, `Add (at most ${most})`),
          type: 'number',
          // Where the publication does not say how much, the approver does.
          required: most === undefined,
        },
      ];
      return namedOr(limit.extension.approver, dossier, [atCompetent(dossier, 'agencyLeader')]).map((who) =>
        offer({ task: wholeDossier, node: limit.id }, who, {
          reason: true,
          inputs,
          ...(refusal ? { refusal } : {}),
        }),
      );
    });
  },
  apply: (turn, event, { node, role, agency }) => {
    const limit = turn.procedure.document.limits.find(({ id }) => id === node)!;
    const most = limit.extension?.amount;
    const unit = most?.unit ?? 'WORKING_DAY';
    const bound = most?.value ?? longestExtension;
    const value = Number(event.data?.['value'] ?? bound);
    if (!(value > 0 && value <= bound) || (unit !== 'HOUR' && !Number.isInteger(value)))
      return refuse('extension-too-long', { limit: limit.title.vi, value, most: bound }, limit.id);
    turn.write(node, {
      kind: 'extended',
      at: turn.when,
      amount: { value, unit },
      by: { role, agency: agency ?? '' },
      ground: event.note ?? '',
      ...(event.document === undefined ? {} : { document: event.document }),
    });
    return turn.stay();
  },
};

/** A wrong result found after it was issued: recorded beside what was decided, which is never edited. */
export const correct: StandingAction = {
  name: 'dossier.correct',
  label: text('Đính chính kết quả', 'Correct the result'),
  order: 1400,
  offers: (procedure, dossier) =>
    !isOff(procedure, 'correct') && ['issued', 'corrected'].includes(regionAt(dossier.position, 'result'))
      ? namedOr(procedure.document.head.standing?.correct, dossier, [
          atCompetent(dossier, 'agencyLeader'),
        ]).map((who) => offer(at, who, { reason: true }))
      : [],
  apply: (turn, event) => {
    turn.draft.corrections = [
      ...(turn.draft.corrections ?? []),
      {
        at: turn.when,
        reason: event.note ?? '',
        ...(event.document === undefined ? {} : { document: event.document }),
      },
    ];
    turn.record.mark('corrected');
    return turn.mark(['corrected']);
  },
};

const settlers: Partial<Record<RegionName, string>> = {
  finance: 'cashier',
  result: 'recordsClerk',
  delivery: 'resultClerk',
};

const markTitles: Partial<Record<Mark, ReturnType<typeof text>>> = {
  paid: text('Đã nộp tiền', 'Paid'),
  exempt: text('Được miễn', 'Exempt'),
  deferred: text('Được ghi nợ', 'Debt recorded'),
  refunded: text('Đã hoàn trả', 'Refunded'),
  issued: text('Đã phát hành', 'Issued'),
  delivered: text('Đã trả kết quả', 'Delivered'),
  deliveredElectronically: text('Đã trả kết quả điện tử', 'Delivered electronically'),
  handedToPost: text('Đã giao bưu chính', 'Handed to the post'),
  atDesk: text('Đang ở bộ phận trả kết quả', 'At the result desk'),
};

/** The flow has ended, but something is still to be paid or handed over: this closes it. */
export const settleRegion: StandingAction = {
  name: 'dossier.settle',
  label: text('Ghi nhận', 'Record'),
  order: 10,
  offers: (procedure, dossier) =>
    dossier.outcome !== null && dossier.closedAt === null
      ? openRegions(dossier.position).flatMap(({ region, marks }) => {
          const agency = region === 'result' ? dossier.competentAgency : dossier.receivingAgency;
          const inputs: Input[] = [
            {
              name: 'mark',
              title: text('Nội dung', 'What'),
              type: 'choice',
              required: marks.length > 1,
              choices: marks.map((mark) => ({ value: mark, title: markTitles[mark] ?? text(mark, mark) })),
            },
          ];
          const otherwise = [
            { role: settlers[region] ?? 'resultClerk', agency: agency ?? dossier.receivingAgency },
            ...atDesk(procedure, dossier),
          ];
          return namedOr(procedure.document.head.standing?.settle, dossier, otherwise).map((who) =>
            offer({ task: wholeDossier, node: region }, who, { inputs }),
          );
        })
      : [],
  apply: (turn, event, { inputs }) => {
    const mark = String(event.data?.['mark'] ?? inputs[0]?.choices?.[0]?.value) as Mark;
    turn.record.mark(mark);
    return turn.mark([mark]);
  },
};
