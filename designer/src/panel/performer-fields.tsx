import type { AgencyRef, Performer } from '@motcua/engine';
import type { RelationRef } from '../model/document-types.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { SelectField } from './fields.tsx';

type Way = 'receiving' | 'competent' | 'named' | 'relation';

interface PerformerFieldsProps {
  readonly performer: Performer | undefined;
  readonly onCommit: (performer: Performer) => void;
  readonly disabled: boolean;
}

/** A role, and how its agency is found: fixed, named outright or by a relation of the register. */
export function PerformerFields({ performer, onCommit, disabled }: PerformerFieldsProps) {
  const text = useText().panel;
  const { roles, agencies, relations } = useDesigner();
  const agency: AgencyRef = performer?.agency ?? { is: 'competent' };
  const role = performer?.role ?? '';
  const way = wayOf(agency);

  const chooseWay = (next: Way): void => {
    const first = { agency: agencies[0]?.id ?? '', relation: relations[0]?.id ?? '' };
    if (next === 'receiving' || next === 'competent') onCommit({ role, agency: { is: next } });
    else if (next === 'named' && first.agency !== '') onCommit({ role, agency: { agency: first.agency } });
    else if (next === 'relation' && first.relation !== '')
      onCommit({ role, agency: { relation: first.relation, of: 'competent' } });
  };
  const ways: Way[] = ['receiving', 'competent', 'named', 'relation'];

  return (
    <>
      <SelectField
        label={text.role}
        value={role}
        empty={text.chooseRole}
        options={roles.map(({ id, title }) => ({ value: id, label: title }))}
        disabled={disabled}
        onCommit={(next) => {
          if (next !== '') onCommit({ role: next, agency });
        }}
      />
      {performer !== undefined && (
        <SelectField
          label={text.agencyBy}
          value={way}
          options={ways.map((value) => ({ value, label: text.agencyWays[value] }))}
          disabled={disabled}
          onCommit={(next) => chooseWay(next as Way)}
        />
      )}
      {performer !== undefined && 'agency' in agency && (
        <SelectField
          label={text.agency}
          value={agency.agency}
          options={agencies.map(({ id, title }) => ({ value: id, label: title }))}
          disabled={disabled}
          onCommit={(id) => onCommit({ role, agency: { agency: id } })}
        />
      )}
      {performer !== undefined && 'relation' in agency && (
        <RelationFields
          agency={agency}
          disabled={disabled}
          onCommit={(next) => onCommit({ role, agency: next })}
        />
      )}
    </>
  );
}

interface RelationFieldsProps {
  readonly agency: RelationRef;
  readonly onCommit: (agency: RelationRef) => void;
  readonly disabled: boolean;
}

function RelationFields({ agency, onCommit, disabled }: RelationFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const { relations, document } = useDesigner();
  const places = document.facts.filter((fact) => fact.type === 'agency');
  const of = typeof agency.of === 'string' ? agency.of : `fact:${agency.of.fact}`;
  return (
    <>
      <SelectField
        label={text.panel.relation}
        value={agency.relation}
        options={relations.map(({ id, title }) => ({ value: id, label: title }))}
        disabled={disabled}
        onCommit={(relation) => onCommit({ ...agency, relation })}
      />
      <SelectField
        label={text.panel.relationOf}
        value={of}
        options={[
          { value: 'receiving', label: text.agency.receiving },
          { value: 'competent', label: text.agency.competent },
          ...places.map((fact) => ({ value: `fact:${fact.id}`, label: textIn(fact.title, language) })),
        ]}
        disabled={disabled}
        onCommit={(next) => {
          if (next === 'receiving' || next === 'competent') onCommit({ ...agency, of: next });
          else onCommit({ ...agency, of: { fact: next.slice('fact:'.length) } });
        }}
      />
    </>
  );
}

function wayOf(agency: AgencyRef): Way {
  if ('agency' in agency) return 'named';
  return 'is' in agency ? agency.is : 'relation';
}
