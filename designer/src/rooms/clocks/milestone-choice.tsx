import { type MilestoneEvent, textIn } from '../../model/document-types.ts';
import { milestoneOffers, offerGroups } from '../../model/milestone-offers.ts';
import { milestoneWords } from '../../model/milestone-words.ts';
import type { Option } from '../../panel/fields.tsx';
import { type OptionGroup, SearchSelect } from '../../panel/search-select.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

const known = 'known:';

interface MilestoneChoiceProps {
  readonly label: string;
  /** The id of the milestone chosen now. */
  readonly value: string;
  readonly onKnown: (milestone: string) => void;
  /** A moment for which there is no milestone yet. */
  readonly onNew: (on: MilestoneEvent) => void;
}

/** A moment of the dossier: anything that happens in the drawing, under the name of its milestone where it has one. */
export function MilestoneChoice({ label, value, onKnown, onNew }: MilestoneChoiceProps) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const { milestones } = document;
  const offers = milestoneOffers(document).map(({ on, group }) => ({ key: JSON.stringify(on), on, group }));
  const optionsIn = (group: (typeof offerGroups)[number]): Option[] => [
    ...offers
      .filter((offer) => offer.group === group)
      .flatMap(({ key, on }) => {
        const named = milestones.filter((milestone) => JSON.stringify(milestone.on) === key);
        return named.length === 0
          ? [{ value: key, label: milestoneWords(document, on, language) }]
          : named.map(({ id, title }) => ({ value: known + id, label: textIn(title, language) }));
      }),
    ...(group === 'unreached'
      ? milestones
          .filter(({ on }) => !offers.some(({ key }) => key === JSON.stringify(on)))
          .map(({ id, title }) => ({ value: known + id, label: textIn(title, language) }))
      : []),
  ];
  const chosen = milestones.find(({ id }) => id === value);
  return (
    <SearchSelect
      label={label}
      value={known + value}
      shown={chosen === undefined ? value : textIn(chosen.title, language)}
      hint={text.search}
      none={text.noMoment}
      groups={offerGroups.map((group) => ({ title: text.groups[group], options: optionsIn(group) }))}
      disabled={readOnly}
      onCommit={(next) => {
        if (next.startsWith(known)) onKnown(next.slice(known.length));
        else onNew(JSON.parse(next) as MilestoneEvent);
      }}
    />
  );
}

interface EventChoiceProps {
  readonly label: string;
  readonly value: MilestoneEvent | undefined;
  readonly onCommit: (on: MilestoneEvent) => void;
}

/** What reaches a milestone. */
export function EventChoice({ label, value, onCommit }: EventChoiceProps) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const offers = milestoneOffers(document);
  const groups = offerGroups.map((group): OptionGroup => ({
    title: text.groups[group],
    options: offers
      .filter((offer) => offer.group === group)
      .map(({ on }) => ({ value: JSON.stringify(on), label: milestoneWords(document, on, language) })),
  }));
  return (
    <SearchSelect
      label={label}
      value={value === undefined ? '' : JSON.stringify(value)}
      shown={value === undefined ? '' : milestoneWords(document, value, language)}
      hint={text.search}
      none={text.noMoment}
      groups={groups}
      disabled={readOnly}
      onCommit={(next) => onCommit(JSON.parse(next) as MilestoneEvent)}
    />
  );
}
