import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { searchAgencies, unfoldedAgencies } from '../model/agency-tree.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useAgencies } from '../state/use-agencies.ts';
import { useText } from '../text/text.ts';

interface AgencyPickerProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onCommit: (chosen: string[]) => void;
  /** At least so many stay chosen. */
  readonly least?: number;
}

const most = 40;

/** Several agencies: found by a few letters of their name, marks ignored, or by unfolding the tree they stand in. */
export function AgencyPicker({ label, chosen, onCommit, least = 0 }: AgencyPickerProps) {
  const text = useText().papers;
  const { names, readOnly } = useDesigner();
  const agencies = useAgencies(chosen);
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set());
  const id = useId();
  const found = useMemo(
    () => (query.trim() === '' ? unfoldedAgencies(agencies, unfolded) : searchAgencies(agencies, query)),
    [agencies, query, unfolded],
  );
  const shown = found.slice(0, query.trim() === '' ? 400 : most);
  const nameOf = (agency: string): string =>
    agencies.find((known) => known.id === agency)?.title ?? names.agencyName(agency);
  const toggle = (agency: string, on: boolean): void =>
    onCommit(on ? [...chosen, agency] : chosen.filter((one) => one !== agency));
  const unfold = (agency: string): void => {
    const next = new Set(unfolded);
    if (!next.delete(agency)) next.add(agency);
    setUnfolded(next);
  };
  return (
    <fieldset className="mc-agencies">
      <legend>{label}</legend>
      <ul className="mc-chosen">
        {chosen.map((agency) => (
          <li key={agency}>
            {nameOf(agency)}
            {!readOnly && chosen.length > least && (
              <button
                type="button"
                className="mc-tool"
                aria-label={text.takeAway(nameOf(agency))}
                onClick={() => toggle(agency, false)}
              >
                <IconX size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <>
          <label htmlFor={id} className="mc-hidden">
            {text.findAgency}
          </label>
          <input
            id={id}
            type="search"
            className="mc-input"
            placeholder={text.findAgency}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <ul className="mc-agency-tree">
            {shown.map(({ agency, depth, path, hasUnits }) => (
              <li key={agency.id} style={{ paddingLeft: depth * 18 }}>
                {hasUnits ? (
                  <button
                    type="button"
                    className="mc-tool"
                    aria-expanded={unfolded.has(agency.id)}
                    aria-label={(unfolded.has(agency.id) ? text.fold : text.unfold)(agency.title)}
                    onClick={() => unfold(agency.id)}
                  >
                    {unfolded.has(agency.id) ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
                  </button>
                ) : (
                  <span className="mc-leaf" />
                )}
                <label className="mc-check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(agency.id)}
                    disabled={chosen.includes(agency.id) && chosen.length <= least}
                    onChange={(event) => toggle(agency.id, event.target.checked)}
                  />
                  <span>
                    {agency.title}
                    {path !== '' && <small>{path}</small>}
                  </span>
                </label>
              </li>
            ))}
            {found.length === 0 && <li className="mc-hint">{text.noAgency}</li>}
            {found.length > shown.length && (
              <li className="mc-hint">{text.moreAgencies(found.length - shown.length)}</li>
            )}
          </ul>
        </>
      )}
    </fieldset>
  );
}
