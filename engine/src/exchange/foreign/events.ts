import type { Amount } from '../../document/amount.ts';
import { bpmnSpace } from '../bpmn/moddle.ts';
import { attribute, childNamed, type XmlElement } from '../xml/xml-element.ts';

export interface EventMeaning {
  readonly kind:
    | 'none'
    | 'message'
    | 'timer'
    | 'error'
    | 'escalation'
    | 'cancel'
    | 'compensate'
    | 'conditional'
    | 'link'
    | 'signal'
    | 'terminate'
    | 'several';
  /** The message, error or signal it names, or the name of a link. */
  readonly ref: string;
  readonly refName: string;
  readonly timer: TimerMeaning | null;
  /** What a conditional event waits for, as written. */
  readonly condition: string;
}

export type TimerMeaning =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly isHours: boolean; readonly text: string }
  /** A date, a cycle, an expression, or a duration that cannot be counted here. */
  | { readonly kind: 'unclear'; readonly text: string };

/** What an event waits for or throws. */
export function eventOf(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): EventMeaning {
  const definitions = element.children.filter(
    ({ name, space }) =>
      space === bpmnSpace && (name.endsWith('EventDefinition') || name === 'eventDefinitionRef'),
  );
  const [first] = definitions;
  if (!first) return { kind: 'none', ref: '', refName: '', timer: null, condition: '' };
  const definition =
    first.name === 'eventDefinitionRef' ? (byId.get(local(first.text.trim())) ?? first) : first;
  const kind = definition.name.replace(/EventDefinition$/, '') as EventMeaning['kind'];
  const ref = attribute(definition, `${kind}Ref`);
  const named = ref === undefined ? undefined : byId.get(local(ref));
  const name = attribute(named ?? definition, 'name') ?? '';
  return {
    kind: definitions.length > 1 ? 'several' : kind,
    ref: local(ref ?? name),
    refName: name,
    timer: kind === 'timer' ? timerOf(definition) : null,
    condition: kind === 'conditional' ? (childNamed(definition, 'condition')?.text.trim() ?? '') : '',
  };
}

/** References may carry a prefix. */
const local = (reference: string): string => reference.replace(/^[^:]*:/, '');

function timerOf(definition: XmlElement): TimerMeaning {
  const duration = childNamed(definition, 'timeDuration');
  const other = childNamed(definition, 'timeDate') ?? childNamed(definition, 'timeCycle');
  if (!duration) return { kind: 'unclear', text: other?.text.trim() ?? '' };
  const text = duration.text.trim();
  const amount = amountOf(text);
  return amount === null
    ? { kind: 'unclear', text }
    : { kind: 'amount', amount, isHours: amount.unit === 'HOUR', text };
}

const iso =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;

/**
 * An ISO 8601 duration in one of our units, where one of them says the same. Days are calendar days: that working days were
 * meant is never guessed.
 */
export function amountOf(text: string): Amount | null {
  const found = iso.exec(text);
  if (!found || found.slice(1).every((part) => part === undefined)) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  const inMonths = years * 12 + months;
  const inDays = weeks * 7 + days;
  const inHours = hours + minutes / 60 + seconds / 3600;
  const said = [inMonths > 0, inDays > 0, inHours > 0].filter(Boolean).length;
  if (said !== 1) return null;
  if (inMonths > 0) return { value: inMonths, unit: 'MONTH' };
  if (inDays > 0) return { value: inDays, unit: 'CALENDAR_DAY' };
  if (inHours % 24 === 0) return { value: inHours / 24, unit: 'CALENDAR_DAY' };
  return inHours <= 10_000 ? { value: inHours, unit: 'HOUR' } : null;
}
