import type { AgencyRef } from '@motcua/engine';
import type { RelationRef } from '../model/document-types.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
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

/** How an agency is found: one of the dossier's own, named outright, or by a relation of the register. */
export function AgencyFields({ agency, onCommit, disabled, except = [] }: AgencyFieldsProps) {
  const text = useText().panel;
  const { agencies, relations } = useDesigner();
  const way = wayOf(agency);
  const choose = (next: Way): void => {
    const [first] = agencies;
    const [relation] = relations;
    if (next === 'receiving' || next === 'competent') onCommit({ is: next });
    else if (next === 'named' && first !== undefined) onCommit({ agency: first.id });
    else if (next === 'relation' && relation !== undefined)
      onCommit({ relation: relation.id, of: except.includes('competent') ? 'receiving' : 'competent' });
  };
  const ways: Way[] = ['receiving', 'competent', 'named', 'relation'];
  return (
    <>
      <SelectField
        label={text.agencyBy}
        value={way}
        options={ways
          .filter((value) => value === way || !except.includes(value))
          .map((value) => ({ value, label: text.agencyWays[value] }))}
        disabled={disabled}
        onCommit={(next) => choose(next as Way)}
      />
      {'agency' in agency && (
        <SelectField
          label={text.agency}
          value={agency.agency}
          options={agencies.map(({ id, title }) => ({ value: id, label: title }))}
          disabled={disabled}
          onCommit={(id) => onCommit({ agency: id })}
        />
      )}
      {'relation' in agency && (
        <RelationFields
          agency={agency}
          disabled={disabled}
          withCompetent={!except.includes('competent')}
          onCommit={onCommit}
        />
      )}
    </>
  );
}

interface RelationFieldsProps {
  readonly agency: RelationRef;
  readonly withCompetent: boolean;
  readonly onCommit: (agency: RelationRef) => void;
  readonly disabled: boolean;
}

function RelationFields({ agency, withCompetent, onCommit, disabled }: RelationFieldsProps) {
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
          ...(withCompetent ? [{ value: 'competent', label: text.agency.competent }] : []),
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
