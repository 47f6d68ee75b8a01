import { suggestedOpening, type CompiledProcedure, type PlayOpening } from '@motcua/engine';
import { useMemo, useState, type FormEvent } from 'react';
import { agenciesOffered, isAskedFor, today } from '../../../model/agencies-offered.ts';
import { CheckField, SelectField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { fieldsOf, type OpeningField } from './opening-fields.ts';
import { MomentField } from '../fields/moment-field.tsx';
import { ValueField } from '../fields/value-field.tsx';
import { usePlay, type PlayParts } from '../use-play-parts.ts';
import { papersAt } from './missing-papers.ts';
import { openingOf } from './run.ts';

/** Where, when and with what a dossier is received to try with; filled in already. */
export function StartForm({ procedure }: { procedure: CompiledProcedure }) {
  const { document } = useDesigner();
  const text = useText().play.start;
  const parts = usePlay();
  const { words, world, send, data } = parts;
  const { agencies } = useDesigner();
  const fields = useMemo(() => fieldsOf(document), [document]);
  const asked = useMemo(() => {
    const known = new Map(agencies.map((agency) => [agency.id, agency]));
    const schemas = new Map(fields.map(({ name, schema }) => [name, schema]));
    return (field: string, id: string) => isAskedFor(known.get(id) ?? {}, schemas.get(field) ?? {});
  }, [agencies, fields]);
  const [like, setLike] = useState(document.scenarios[0]?.id ?? '');
  const suggested = useMemo(
    () => openingLike(parts, procedure, document.scenarios, like, asked),
    [asked, document.scenarios, like, parts, procedure],
  );
  const [changed, setChanged] = useState<Partial<PlayOpening>>({});
  const opening = useMemo((): PlayOpening => ({ ...suggested, ...changed }), [changed, suggested]);
  const change = (more: Partial<PlayOpening>): void => setChanged((now) => ({ ...now, ...more }));
  const day = opening.at.slice(0, 10);
  const there = agenciesOffered(data.agencies, day).map(({ id }) => id);
  const { lacking, due } = useMemo(() => papersAt(procedure, opening, world), [opening, procedure, world]);
  const { head, papers } = document;

  const start = (event: FormEvent): void => {
    event.preventDefault();
    if (lacking.length > 0) return;
    send({ type: 'begin', procedure, world, opening });
  };
  return (
    <form className="mc-play-start" onSubmit={start} aria-label={text.title}>
      <section className="mc-part">
        <h3>{text.title}</h3>
        <p className="mc-hint">{text.hint}</p>
        {document.scenarios.length > 0 && (
          <SelectField
            label={text.like}
            value={like}
            empty={text.plain}
            options={document.scenarios.map(({ id, title }) => ({ value: id, label: words.of(title) }))}
            onCommit={(id) => {
              setLike(id);
              setChanged({});
            }}
          />
        )}
        <MomentField label={text.at} value={opening.at} onCommit={(at) => at !== '' && change({ at })} />
        <SelectField
          label={text.channel}
          value={opening.channel}
          options={head.channels.map((channel) => ({ value: channel, label: text.channels[channel] }))}
          onCommit={(channel) => change({ channel: channel as PlayOpening['channel'] })}
        />
        <SelectField
          label={text.agency}
          value={opening.receivingAgency}
          options={[...new Set([...there, opening.receivingAgency])].map((id) => ({
            value: id,
            label: words.agency(id),
          }))}
          onCommit={(receivingAgency) => change({ receivingAgency })}
        />
        {lacking.length > 0 && (
          <div role="alert" className="mc-field-error">
            {lacking.map(({ id, title }) => (
              <p key={id}>{text.lacking(words.of(title))}</p>
            ))}
            <p>{text.refused}</p>
          </div>
        )}
        <div className="mc-play-go">
          <button type="submit" className="mc-button is-primary">
            {text.go}
          </button>
        </div>
      </section>
      <section className="mc-part">
        <h3>{text.form}</h3>
        {fields.length === 0 && <p className="mc-hint">{text.noForm}</p>}
        {fields.map((field) => (
          <ValueField
            key={field.name}
            label={words.of(field.title)}
            type={field.type}
            answers={field.choices}
            required={field.required}
            among={there.filter((id) => asked(field.name, id))}
            value={scalarOf(opening.form[field.name])}
            onCommit={(value) => change({ form: withAnswer(opening.form, field, value) })}
          />
        ))}
      </section>
      <section className="mc-part">
        <h3>{text.papers}</h3>
        {papers.length === 0 && <p className="mc-hint">{text.noPapers}</p>}
        {papers.map(({ id, title }) => (
          <CheckField
            key={id}
            label={due.has(id) ? text.due(words.of(title)) : words.of(title)}
            checked={opening.papers.includes(id)}
            onCommit={(checked) =>
              change({
                papers: checked ? [...opening.papers, id] : opening.papers.filter((paper) => paper !== id),
              })
            }
          />
        ))}
      </section>
    </form>
  );
}

function openingLike(
  { world }: PlayParts,
  procedure: CompiledProcedure,
  scenarios: Parameters<typeof openingOf>[0][],
  like: string,
  fits: (field: string, agency: string) => boolean,
): PlayOpening {
  const scenario = scenarios.find(({ id }) => id === like);
  if (scenario) return openingOf(scenario);
  const plain = { ...procedure, document: { ...procedure.document, scenarios: [] } };
  return suggestedOpening(plain, world, today(), fits);
}

function scalarOf(value: unknown): string | number | boolean | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function withAnswer(
  form: PlayOpening['form'],
  { name }: OpeningField,
  value: string | number | boolean | undefined,
): PlayOpening['form'] {
  if (value !== undefined) return { ...form, [name]: value };
  const { [name]: _, ...rest } = form;
  return rest;
}
