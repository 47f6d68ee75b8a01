import {
  firstAnswers,
  outcomesOf,
  type PlayAnswers,
  type Play,
  type Question,
  type Scalar,
  type SignalOffer,
} from '@motcua/engine';
import { useEffect, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { agenciesOffered } from '../../../model/agencies-offered.ts';
import { CheckField, SelectField, TextField } from '../../../panel/fields.tsx';
import { useText } from '../../../text/text.ts';
import { MomentField } from '../fields/moment-field.tsx';
import { ValueField } from '../fields/value-field.tsx';
import type { Asked } from '../play-events.ts';
import { dayOfRun, usePlay } from '../use-play-parts.ts';

type Given = Omit<PlayAnswers, 'actor' | 'at'> & {
  readonly person?: string;
  /** Of a report. */
  readonly at?: string;
  readonly outcome?: string;
};

/** What an action or a report asks, filled in with what makes sense; Enter does it, Escape leaves it. */
export function AskingForm({ asked, play }: { asked: Asked; play: Play }) {
  const { ask: text, outcomes: outcomeWords } = useText().play;
  const { words, send, data, published, look } = usePlay();
  const suggestions = useMemo(
    () =>
      asked.kind === 'offer'
        ? play.suggestions(asked.offer)
        : { facts: play.questions(asked.signal.facts), data: [], papers: [] },
    [asked, play],
  );
  const [given, setGiven] = useState<Given>(() => ({
    ...firstAnswers(suggestions),
    ...(asked.kind === 'signal' ? reportOf(asked.signal, play.now) : {}),
  }));
  const change = (more: Given): void => setGiven((now) => ({ ...now, ...more }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);

  const doIt = (event: FormEvent): void => {
    event.preventDefault();
    const { person, at, outcome, ...answers } = given;
    if (asked.kind === 'signal') {
      const { report } = asked.signal;
      const facts = answers.facts ? { facts: answers.facts } : {};
      const how = { ...(at === undefined ? {} : { at }), ...(outcome === undefined ? {} : { outcome }) };
      send({ type: 'try', act: (one) => one.signal({ ...report, ...how, ...facts }) });
      return;
    }
    const { role, agency } = asked.offer;
    const actor = person && role !== null && agency !== null ? { actor: { role, agency, person } } : {};
    send({ type: 'try', act: (one) => one.take(asked.offer, { ...withoutEmpty(answers), ...actor }) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    send({ type: 'leave' });
  };
  const questions = (from: 'facts' | 'data', list: readonly Question[]) =>
    list.map((question) => (
      <ValueField
        key={`${from}.${question.name}`}
        label={words.of(question.title)}
        type={question.type}
        answers={question.answers}
        required={question.required}
        value={scalarIn(given[from], question.name)}
        onCommit={(value) => change({ [from]: withValue(given[from], question.name, value) })}
      />
    ));
  const ending = asked.kind === 'signal' ? published(asked.signal.procedure ?? '') : undefined;
  const outcomes = ending ? outcomesOf(ending) : Object.keys(outcomeWords);
  const there = agenciesOffered(data.agencies, dayOfRun(look)).map(({ id }) => id);
  const papersHere = new Set(play.dossier.papers);
  const asksPapers = asked.kind === 'offer' && suggestions.papers.length > 0;
  const title = asked.kind === 'offer' ? words.of(asked.offer.label) : words.signal(asked.signal);

  return (
    <form ref={form} className="mc-play-ask" onSubmit={doIt} onKeyDown={onKeyDown} aria-label={title}>
      {given.outcome !== undefined && (
        <SelectField
          label={text.outcome}
          value={given.outcome}
          options={outcomes.map((value) => ({ value, label: words.outcome(value) }))}
          onCommit={(outcome) => change({ outcome })}
        />
      )}
      {given.at !== undefined && (
        <MomentField label={text.at} value={given.at} onCommit={(at) => at !== '' && change({ at })} />
      )}
      {questions('facts', suggestions.facts)}
      {questions('data', suggestions.data)}
      {'note' in suggestions && (
        <TextField
          label={text.note}
          rows={2}
          value={given.note ?? ''}
          whenLeft
          onCommit={(note) => change({ note })}
        />
      )}
      {'document' in suggestions && (
        <TextField
          label={text.document}
          value={given.document ?? ''}
          whenLeft
          onCommit={(document) => change({ document })}
        />
      )}
      {'occurredAt' in suggestions && (
        <MomentField
          label={text.occurredAt}
          value={given.occurredAt ?? ''}
          onCommit={(occurredAt) => change({ occurredAt })}
        />
      )}
      {asksPapers && (
        <fieldset className="mc-play-checks">
          <legend>{text.papers}</legend>
          {play.procedure.document.papers
            .filter(({ id }) => suggestions.papers.includes(id) || !papersHere.has(id))
            .map(({ id }) => (
              <CheckField
                key={id}
                label={words.paper(id)}
                checked={given.papers?.includes(id) ?? false}
                onCommit={(checked) => change({ papers: toggled(given.papers, id, checked) })}
              />
            ))}
        </fieldset>
      )}
      {'respondents' in suggestions && (
        <fieldset className="mc-play-checks">
          <legend>{text.respondents}</legend>
          {[...new Set([...(suggestions.respondents ?? []), ...there])].map((id) => (
            <CheckField
              key={id}
              label={words.agency(id)}
              checked={given.respondents?.includes(id) ?? false}
              onCommit={(checked) => change({ respondents: toggled(given.respondents, id, checked) })}
            />
          ))}
        </fieldset>
      )}
      {asked.kind === 'offer' && asked.offer.role !== null && (
        <TextField
          label={text.person}
          value={given.person ?? ''}
          whenLeft
          onCommit={(person) => change({ person })}
        />
      )}
      <div className="mc-play-go">
        <button type="submit" className="mc-button is-primary">
          {text.go}
        </button>
        <button type="button" className="mc-link" onClick={() => send({ type: 'leave' })}>
          {text.leave}
        </button>
      </div>
    </form>
  );
}

/** A report as it is first filled in: now, and with the outcome under which it is offered. */
function reportOf({ report }: SignalOffer, at: string): Pick<Given, 'at' | 'outcome'> {
  return { at, ...(report.outcome === undefined ? {} : { outcome: report.outcome }) };
}

type Answering = Omit<Given, 'person' | 'at' | 'outcome'>;

function withoutEmpty(answers: Answering): Answering {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));
}

function scalarIn(from: Given['data'], name: string): Scalar | undefined {
  const value = from?.[name];
  return value === undefined || Array.isArray(value) ? undefined : value;
}

function withValue<T extends Given['data']>(from: T, name: string, value: Scalar | undefined): T {
  const { [name]: _, ...rest } = { ...from };
  return (value === undefined ? rest : { ...rest, [name]: value }) as T;
}

function toggled(list: readonly string[] | undefined, id: string, isIn: boolean): string[] {
  const others = (list ?? []).filter((one) => one !== id);
  return isIn ? [...others, id] : others;
}
