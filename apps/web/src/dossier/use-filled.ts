import { useState } from 'react';
import type { AskedFact, DossierAction } from '../api/contract.ts';
import { writtenDate } from '../format/date.ts';
import { instantOf, typedTime } from '../format/typed-time.ts';
import type { FactValue } from './AskedFactField.tsx';
import { settledAsk } from './sort-actions.ts';
import type { Filled } from './use-act.ts';

export interface DocumentNamed {
  number: string;
  date: string;
}
export interface Moment {
  date: string;
  time: string;
}
export type Missing = Partial<
  Record<'reason' | 'papers' | 'respondents' | 'number' | 'documentDate' | 'date' | 'time', true>
> & { asks: string[]; wrong?: string[] };

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const missing = (value: FactValue | undefined) =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** What the action asks that is not settled by itself. */
export function questionsOf(action: DossierAction): AskedFact[] {
  const settled = settledAsk(action);
  return action.asks.filter((ask) => ask !== settled);
}

/** The one that is answered in sentences, as an opinion is. */
export const writtenAsk = (action: DossierAction): AskedFact | undefined =>
  action.standing ? action.asks.find(({ fact, type }) => fact === 'text' && type === 'text') : undefined;

/** The value of what is settled by itself: it still has to be sent, for it says which offer is meant. */
export function settledData(action: DossierAction): Pick<Filled, 'data'> {
  const settled = settledAsk(action);
  const value = settled?.choices?.[0]?.value;
  return settled && value !== undefined ? { data: { [settled.fact]: value } } : {};
}

export function needsDialog(action: DossierAction): boolean {
  const { reason, papers, document, occurredAt, respondents, supplements } = action.demands;
  const demanded = reason || document || occurredAt || respondents || supplements || papers.length > 0;
  return demanded || questionsOf(action).length > 0;
}

/** What somebody fills in before an action can be taken, and what of it is still missing. */
export function useFilled(action: DossierAction, startNote: string) {
  const written = action.demands.reason ? undefined : writtenAsk(action);
  const { suggests } = action;
  // What was begun beside the buttons goes on where the words are asked for; else the form starts with what is suggested.
  const [note, setNote] = useState(written ? '' : startNote || (suggests?.note ?? ''));
  const [answers, setAnswers] = useState<Record<string, FactValue | undefined>>({
    ...suggests?.data,
    ...(written && startNote ? { [written.fact]: startNote } : {}),
  });
  const [papers, setPapers] = useState<string[]>([]);
  const [respondents, setRespondents] = useState<string[]>([]);
  // Papers to supplement, by their ids, each with what is wrong.
  const [wrongs, setWrongs] = useState<Readonly<Record<string, string>>>({});
  const [document, setDocument] = useState<DocumentNamed>({ number: '', date: '' });
  const [moment, setMoment] = useState<Moment>({ date: '', time: '' });
  const { demands } = action;
  const questions = questionsOf(action);

  // An opinion that says nothing is none.
  const isDemanded = ({ fact, required }: AskedFact) =>
    required ||
    (action.action === 'consultation.answer' && fact === 'text' && answers['answer'] === 'opinion');
  const unexplained = Object.keys(wrongs).filter((paper) => !wrongs[paper]?.trim());
  const lacks: Missing = {
    asks: questions.filter((ask) => isDemanded(ask) && missing(answers[ask.fact])).map((ask) => ask.fact),
    ...(demands.reason && !note.trim() && { reason: true }),
    ...(demands.papers.some((paper) => !papers.includes(paper)) && { papers: true }),
    ...(demands.respondents && respondents.length === 0 && { respondents: true }),
    ...(unexplained.length > 0 && { wrong: unexplained }),
    ...(demands.document && !document.number.trim() && { number: true }),
    ...(demands.document && !isDate(document.date) && { documentDate: true }),
    ...(demands.occurredAt && !isDate(moment.date) && { date: true }),
    ...(demands.occurredAt && typedTime(moment.time) === null && { time: true }),
  };
  const complete = lacks.asks.length === 0 && Object.keys(lacks).length === 1;

  const filled = (): Filled => {
    const given: Record<string, FactValue> = {};
    for (const { fact } of questions) {
      const value = answers[fact];
      if (value !== undefined && !missing(value))
        given[fact] = typeof value === 'string' ? value.trim() : value;
    }
    const said = { ...settledData(action).data, ...given };
    const any = Object.keys(said).length > 0;
    const time = typedTime(moment.time);
    return {
      ...(note.trim() && { note: note.trim() }),
      ...(any && (action.standing ? { data: said } : { facts: said })),
      ...(papers.length > 0 && { papers }),
      ...(respondents.length > 0 && { respondents }),
      ...(Object.keys(wrongs).length > 0 && {
        supplements: Object.entries(wrongs).map(([paper, wrong]) => ({ paper, wrong: wrong.trim() })),
      }),
      // As offices cite a document; it goes into the record, which is Vietnamese.
      ...(demands.document && { document: `${document.number.trim()} ngày ${writtenDate(document.date)}` }),
      ...(demands.occurredAt && time !== null && { occurredAt: instantOf(moment.date, time) }),
    };
  };

  return {
    questions, isDemanded, lacks, complete, filled,
    note, setNote, papers, setPapers, respondents, setRespondents, wrongs, setWrongs, document, setDocument, moment, setMoment,
    answerOf: (fact: string) => answers[fact],
    setAnswer: (fact: string, value: FactValue | undefined) =>
      setAnswers((now) => ({ ...now, [fact]: value })),
  }; // prettier-ignore
}
