import type { ProcedureDocument } from '@motcua/engine';
import { useEffect, useState } from 'react';
import { withField } from '../commands/with-field.ts';
import { type Language, type LinkedChild, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useInstallation } from '../state/installation.ts';
import { useLanguage, useText } from '../text/text.ts';
import type { Option } from './fields.tsx';
import { PairRows } from './pair-rows.tsx';

interface ChildPartsProps {
  readonly child: LinkedChild;
  readonly onCommit: (child: LinkedChild) => void;
}

/** What is handed between the dossier and a linked one: facts there and back, papers there. */
export function ChildParts({ child, onCommit }: ChildPartsProps) {
  const text = useText().more;
  const language = useLanguage();
  const { document } = useDesigner();
  const other = useOtherProcedure(child.procedure);
  const facts = optionsOf(document.facts, language);
  return (
    <>
      <PairRows
        title={text.factsIn}
        rows={child.factsIn}
        from={{ label: text.here, options: facts }}
        to={{ label: text.thereField, options: other && fieldsOf(other, language) }}
        onCommit={(factsIn) => onCommit({ ...child, factsIn })}
      />
      <PairRows
        title={text.factsOut}
        rows={child.factsOut}
        from={{ label: text.thereFact, options: other && optionsOf(other.facts, language) }}
        to={{ label: text.here, options: facts }}
        onCommit={(factsOut) => onCommit({ ...child, factsOut })}
      />
      <PairRows
        title={text.papersIn}
        rows={child.papersIn ?? []}
        from={{ label: text.here, options: optionsOf(document.papers, language) }}
        to={{ label: text.therePaper, options: other && optionsOf(other.papers, language), isId: true }}
        onCommit={(papers) =>
          onCommit(withField(child, 'papersIn', papers.length === 0 ? undefined : papers))
        }
      />
    </>
  );
}

/** The document of the other procedure, as soon as the installation has it; so its parts are chosen by their names. */
function useOtherProcedure(code: string): ProcedureDocument | undefined {
  const { documentOf } = useInstallation();
  const [found, setFound] = useState<{ code: string; document: ProcedureDocument | undefined }>();
  useEffect(() => {
    if (documentOf === undefined) return undefined;
    let asked = true;
    documentOf(code).then(
      (document) => {
        if (asked) setFound({ code, document });
      },
      // Without it the parts are typed.
      () => undefined,
    );
    return () => {
      asked = false;
    };
  }, [code, documentOf]);
  return found?.code === code ? found.document : undefined;
}

const optionsOf = (
  things: readonly { id: string; title: { vi: string; en: string } }[],
  language: Language,
): Option[] => things.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }));

/** The fields of a form, by the labels of its pages; a field that stands on no page is called by its name. */
function fieldsOf({ form }: ProcedureDocument, language: Language): Option[] {
  const labels = new Map(
    form.pages.flatMap((page) => page.fields.map(({ field, label }) => [field, textIn(label, language)])),
  );
  const { properties } = form.schema;
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return names.map((name) => ({ value: name, label: labels.get(name) || name }));
}
