import { type Language, textIn } from '../../model/document-types.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useInstallation } from '../../state/installation.ts';
import { useLanguage, useText } from '../../text/text.ts';

/**
 * By which calendar the clocks of this procedure go, and why: the document names none, the register gives one to each
 * agency. Limits go by the competent agency's, plans by that of whoever does the step.
 */
export function CalendarSection() {
  const text = useText().clocks.calendar;
  const language = useLanguage();
  const { document, names } = useDesigner();
  const { competentAgency } = document.head;
  const { calendars } = useInstallation();
  const calendarOf = (agency: string, to: Language): string | undefined =>
    textIn(calendars.find(({ agencies }) => agencies.includes(agency))?.title, to) || undefined;
  const ofAgency = (agency: string): string => {
    const calendar = calendarOf(agency, language);
    const name = names.agencyName(agency);
    return calendar === undefined ? text.ofCompetent(name) : text.named(calendar, name);
  };
  const named = new Set(
    document.flow.nodes.flatMap((node) => {
      const agency = 'performer' in node ? node.performer?.agency : undefined;
      return agency !== undefined && 'agency' in agency ? agency.agency : [];
    }),
  );
  return (
    <>
      <dl className="mc-calendar">
        <div>
          <dt>{text.promise}</dt>
          <dd>{'agency' in competentAgency ? ofAgency(competentAgency.agency) : text.found}</dd>
        </div>
        <div>
          <dt>{text.plans}</dt>
          <dd>
            {text.ofPerformer}
            {calendars.length > 0 && named.size > 0 && (
              <ul>
                {[...named].map((agency) => (
                  <li key={agency}>{ofAgency(agency)}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <p className="mc-hint">{text.why}</p>
    </>
  );
}
