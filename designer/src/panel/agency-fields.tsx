import { type AgencyRef, isUnchosen } from '@motcua/engine';
import { useState } from 'react';
import { lookUpFromCommune } from '../commands/ask-commune.ts';
import { communePlaces } from '../model/commune-places.ts';
import type { RelationRef } from '../model/document-types.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useAgencies } from '../state/use-agencies.ts';
import { useLanguage, useText } from '../text/text.ts';
import { SelectField } from './fields.tsx';

type Way = 'receiving' | 'competent' | 'named' | 'relation';

interface AgencyFieldsProps {
  readonly agency: AgencyRef;
  readonly onCommit: (agency: AgencyRef) => void;
  readonly disabled: boolean;
  /** Ways of finding it that make no sense here: the competent agency cannot be "the competent agency". */
  readonly except?: readonly Way[];
}

/**
 * How an agency is found: one of the dossier's own, named outright, or by a relation of the register. Which agency or
 * which relation is the author's to say: none is taken for them, and until one is chosen the old answer stands.
 */
export function AgencyFields({ agency, onCommit, disabled, except = [] }: AgencyFieldsProps) {
  const text = useText().panel;
  const agencies = useAgencies('agency' in agency ? [agency.agency] : []);
  const [asked, ask] = useState<{ way: Way; instead: AgencyRef }>();
  const own = wayOf(agency);
  // What was begun to be chosen counts until the document says something else.
  const way = asked !== undefined && asked.instead === agency ? asked.way : own;
  const choose = (next: Way): void => {
    if (next === 'receiving' || next === 'competent') onCommit({ is: next });
    else ask({ way: next, instead: agency });
  };
  const ways: Way[] = ['receiving', 'competent', 'named', 'relation'];
  return (
    <>
      <SelectField
        label={text.agencyBy}
        value={way ?? ''}
        empty={way === undefined ? text.chooseWay : undefined}
        options={ways
          .filter((value) => value === way || !except.includes(value))
          .map((value) => ({ value, label: text.agencyWays[value] }))}
        disabled={disabled}
        onCommit={(next) => {
          if (next !== '') choose(next as Way);
        }}
      />
      {way === 'named' && (
        <SelectField
          label={text.agency}
          value={'agency' in agency ? agency.agency : ''}
          empty={'agency' in agency ? undefined : text.chooseAgency}
          options={agencies.map(({ id, title }) => ({ value: id, label: title }))}
          disabled={disabled}
          onCommit={(id) => {
            if (id !== '') onCommit({ agency: id });
          }}
        />
      )}
      {way === 'relation' && (
        <RelationFields
          agency={'relation' in agency && !isUnchosen(agency) ? agency : undefined}
          disabled={disabled}
          withCompetent={!except.includes('competent')}
          onCommit={onCommit}
        />
      )}
    </>
  );
}

interface RelationFieldsProps {
  /** None while no relation is chosen yet. */
  readonly agency: RelationRef | undefined;
  readonly withCompetent: boolean;
  readonly onCommit: (agency: RelationRef) => void;
  readonly disabled: boolean;
}

function RelationFields({ agency, withCompetent, onCommit, disabled }: RelationFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const { relations, document, run } = useDesigner();
  const places = document.facts.filter((fact) => fact.type === 'agency');
  const fields = communePlaces(document);
  const isAsked = fields.length > 0 || places.some(({ source }) => source.kind === 'form');
  const inAlphabet = relations.toSorted((one, other) => one.title.localeCompare(other.title, 'vi'));
  const relation = (
    <SelectField
      label={text.panel.relation}
      value={agency?.relation ?? ''}
      empty={agency === undefined ? text.panel.chooseRelation : undefined}
      options={inAlphabet.map(({ id, title }) => ({ value: id, label: title }))}
      disabled={disabled}
      onCommit={(chosen) => {
        if (chosen !== '')
          onCommit({ of: withCompetent ? 'competent' : 'receiving', ...agency, relation: chosen });
      }}
    />
  );
  if (agency === undefined) return relation;
  const of = typeof agency.of === 'string' ? agency.of : `fact:${agency.of.fact}`;
  return (
    <>
      {relation}
      <SelectField
        label={text.panel.relationOf}
        value={of}
        options={[
          { value: 'receiving', label: text.panel.relationPlaces.receiving },
          ...(withCompetent ? [{ value: 'competent', label: text.panel.relationPlaces.competent }] : []),
          ...places.map(({ id, title, source }) => ({
            value: `fact:${id}`,
            label:
              source.kind === 'form'
                ? text.panel.relationPlaces.field(textIn(title, language))
                : textIn(title, language),
          })),
          ...fields
            .filter(({ fact }) => fact === undefined)
            .map(({ field }) => ({
              value: `field:${field.name}`,
              label: text.panel.relationPlaces.field(textIn(field.label, language)),
            })),
          ...(isAsked ? [] : [{ value: 'ask', label: text.panel.relationPlaces.ask }]),
        ]}
        disabled={disabled}
        onCommit={(next) => {
          if (next === 'receiving' || next === 'competent') onCommit({ ...agency, of: next });
          else if (next.startsWith('fact:'))
            onCommit({ ...agency, of: { fact: next.slice('fact:'.length) } });
          else {
            // The field, its fact and this reference are one step to undo, wherever in the document it stands.
            const field = next === 'ask' ? undefined : next.slice('field:'.length);
            run(lookUpFromCommune, { field, isMeant: (ref) => ref === agency, within: 'all' });
          }
        }}
      />
    </>
  );
}

function wayOf(agency: AgencyRef): Way | undefined {
  if (isUnchosen(agency)) return undefined;
  if ('agency' in agency) return 'named';
  return 'is' in agency ? agency.is : 'relation';
}
