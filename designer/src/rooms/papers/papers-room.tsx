import './papers-room.css';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { Sections } from '../sections.tsx';
import { BasisSection } from './basis-section.tsx';
import { FeeSection } from './fee-section.tsx';
import { HeadSection } from './head-section.tsx';
import { PaperSection } from './paper-section.tsx';
import { ResultSection } from './result-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { WhereSection } from './where-section.tsx';

/** What the publication says of the procedure: its head, the papers it asks for, what comes out and what it costs. */
export function PapersRoom() {
  const text = useText().papers;
  const { document } = useDesigner();
  const { head, papers } = document;
  return (
    <Sections
      label={text.contents}
      sections={[
        { id: 'head', title: text.sections.head, content: <HeadSection /> },
        {
          id: 'papers',
          title: text.sections.papers,
          count: papers.length,
          content: <PaperSection />,
        },
        {
          id: 'results',
          title: text.sections.results,
          count: head.results.length,
          content: <ResultSection />,
        },
        { id: 'fees', title: text.sections.fees, count: head.fees.length, content: <FeeSection /> },
        { id: 'where', title: text.sections.where, content: <WhereSection /> },
        {
          id: 'basis',
          title: text.sections.basis,
          count: head.legalBasis.length,
          content: <BasisSection />,
        },
        { id: 'standing', title: text.sections.standing, content: <StandingSection /> },
      ]}
    />
  );
}
