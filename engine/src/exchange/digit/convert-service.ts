import type { FlowEdge } from '../../document/flow.ts';
import { parseDefinition } from '../../document/parse-definition.ts';
import type { ProcedureDocument, ProcedureDocumentInput } from '../../document/procedure-document.ts';
import type { Problem, Severity } from '../../problem/problem.ts';
import type { Mapping } from '../foreign/convert-process.ts';
import { defaultTitles, inBoth, Notes } from '../foreign/default-titles.ts';
import type { NodeInput } from '../foreign/node-maker.ts';
import { withReturns } from '../foreign/with-returns.ts';
import { FreshIds, idFrom } from '../fresh-ids.ts';
import type { Account, Fate } from '../imported.ts';
import { knownFields, type BusinessService, type State } from './business-service.ts';

type Converted =
  | { readonly document: ProcedureDocument; readonly accounts: readonly Account[] }
  | { readonly problems: readonly Problem[]; readonly accounts: readonly Account[] };

/** One workflow of DIGIT as a procedure, with an account of every state, action and field that our language has no word for. */
export function convertService(
  service: BusinessService,
  path: string,
  line: (path: string) => number,
  mapping: Mapping,
): Converted {
  return new ServiceConverter(service, path, line, mapping).convert();
}

const minute = 60_000;
const mostHours = 10_000;

/** Milliseconds in hours, to the minute; null for none, and for what no limit can hold. */
function hoursOf(sla: number | null | undefined): number | null {
  const hours = Math.round((sla ?? 0) / minute) / 60;
  return hours > 0 && hours <= mostHours ? hours : null;
}

class ServiceConverter {
  private readonly service: BusinessService;
  private readonly path: string;
  private readonly line: (path: string) => number;
  private readonly mapping: Mapping;
  private readonly ids = new FreshIds();
  private readonly accounts: Account[] = [];
  private readonly edges: FlowEdge[] = [];
  private readonly idOf = new Map<State, string>();
  private readonly notes = new Map<State, Notes>();

  constructor(service: BusinessService, path: string, line: (path: string) => number, mapping: Mapping) {
    this.service = service;
    this.path = path;
    this.line = line;
    this.mapping = mapping;
  }

  convert(): Converted {
    const { states } = this.service;
    const nameless = states.filter((state) => !state.state);
    const start = nameless[0] ?? states.find(({ isStartState }) => isStartState === true);
    if (!start || nameless.length > 1)
      return this.refuse(nameless.length > 1 ? 'digit-many-starts' : 'digit-no-start');
    const startId = this.ids.take(defaultTitles.start.vi, 'start');
    for (const state of states)
      this.idOf.set(state, state.state ? this.ids.take(state.state, 'state') : startId);
    states.forEach((state, i) => this.actions(state, `${this.path}/states/${i}`));
    const first = this.first(start, startId);
    const nodes = states.flatMap((state, i) => this.node(state, i, startId, start));
    const ends = nodes.filter(({ kind }) => kind === 'end');
    const startNode = {
      kind: 'start' as const,
      id: startId,
      title: defaultTitles.start,
      ...this.notesOf(start, !start.state),
    };
    this.unknown(this.service, knownFields.service, this.path);
    const { businessService, business, tenantId } = this.service;
    const document: ProcedureDocumentInput = {
      format: 1,
      head: {
        id: idFrom(businessService) ?? 'service',
        nationalCode: null,
        title: inBoth(businessService),
        field: inBoth(business ?? ''),
        level: 'any',
        competentAgency: { is: 'receiving' },
        sources: [`DIGIT BusinessService ${businessService}${tenantId ? ` (${tenantId})` : ''}`],
      },
      flow: {
        nodes: [startNode, ...first.nodes, ...nodes],
        edges: withReturns(startId, [startNode, ...nodes], [...first.edges, ...this.edges]),
      },
      ...this.limit(ends),
    };
    this.tell(this.path, businessService, 'became', 'foreign-head', 'note', {}, [document.head.id]);
    const parsed = parseDefinition(document);
    if (!parsed.ok) return { problems: parsed.problems, accounts: this.accounts };
    return { document: parsed.document, accounts: this.accounts };
  }

  /**
   * The state without a name is where a dossier does not exist yet: its one action opens it. With several there is a choice
   * before anything was done, which is a step.
   */
  private first(start: State, startId: string): { nodes: NodeInput[]; edges: FlowEdge[] } {
    if (start.state) return { nodes: [], edges: [this.edge(startId, this.idOf.get(start)!, {})] };
    const own = this.edges.filter(({ from }) => from === startId);
    if (new Set(own.map(({ to }) => to)).size <= 1) {
      const [only] = own;
      this.edges.splice(0, this.edges.length, ...this.edges.filter(({ from }) => from !== startId));
      return { nodes: [], edges: only ? [{ ...only, order: 0 }] : [] };
    }
    const id = this.ids.take('choose', 'choose');
    own.forEach((edge) => Object.assign(edge, { from: id }));
    const node: NodeInput = { kind: 'step', id, title: defaultTitles.start, duration: { notStated: true } };
    return { nodes: [node], edges: [this.edge(startId, id, {})] };
  }

  private node(state: State, index: number, startId: string, start: State): NodeInput[] {
    const path = `${this.path}/states/${index}`;
    const id = this.idOf.get(state)!;
    const name = state.state ?? '';
    this.unknown(state, knownFields.state, path);
    if (!state.state) {
      this.tell(path, name, 'became', undefined, 'note', {}, [startId]);
      return [];
    }
    const notes = this.notesFor(state);
    const { applicationStatus, docUploadRequired, isStateUpdatable, sla } = state;
    if (applicationStatus && applicationStatus !== name)
      notes.add('setting', `applicationStatus = ${applicationStatus}`);
    if (isStateUpdatable === true) notes.add('setting', 'isStateUpdatable = true');
    const common = { id, title: inBoth(name.replaceAll('_', ' ')) };
    const hasActions = this.edges.some(({ from }) => from === id);
    const extra = state.isStartState === true && state !== start ? 'digit-start-too' : undefined;
    if (state.isTerminateState === true && !hasActions) {
      this.tell(path, name, 'became', 'foreign-outcome', 'warning', {}, [id]);
      return [{ kind: 'end', ...common, ...notes.text }];
    }
    const hours = hoursOf(sla);
    const isTwice = this.service.states.some(
      (other) => other !== state && other.state === name && this.service.states.indexOf(other) < index,
    );
    const warnings = [
      ...(isTwice ? ['digit-state-twice'] : []),
      ...(docUploadRequired === true ? ['digit-documents'] : []),
      ...(state.isTerminateState === true
        ? ['digit-end-with-actions']
        : hasActions
          ? []
          : ['digit-no-actions']),
      ...(extra === undefined ? [] : [extra]),
    ];
    const time = hours !== null ? 'digit-hours' : sla ? 'digit-time-uncountable' : 'digit-no-time';
    [...warnings, time].forEach((code, i) => {
      const severity = ['digit-no-time', 'digit-hours'].includes(code) ? 'note' : 'warning';
      const facts = { hours: hours ?? 0, sla: sla ?? 0 };
      this.tell(path, name, 'became', code, severity, facts, [id], i === 0 ? 1 : 0);
    });
    const performer = this.performerOf(state);
    return [
      {
        kind: 'step',
        ...common,
        ...(performer ? { performer } : {}),
        duration: hours === null ? { notStated: true } : { rows: [{ value: hours, unit: 'HOUR' }] },
        ...notes.text,
      },
    ];
  }

  private actions(state: State, path: string): void {
    (state.actions ?? []).forEach((action, i) => {
      const place = `${path}/actions/${i}`;
      this.unknown(action, knownFields.action, place);
      const target = this.service.states.find(
        ({ state: name, uuid }) =>
          action.nextState && (name === action.nextState || uuid === action.nextState),
      );
      if (action.active === false)
        return this.tell(place, action.action, 'refused', 'digit-inactive', 'note', {}, []);
      if (!target?.state)
        return this.tell(
          place,
          action.action,
          'refused',
          'digit-next-unknown',
          'warning',
          { next: action.nextState ?? '' },
          [],
        );
      const from = this.idOf.get(state)!;
      const roles = action.roles ?? [];
      if (roles.length > 0) this.notesFor(state).add('role', `${action.action}: ${roles.join(', ')}`);
      const edge = this.edge(from, this.idOf.get(target)!, {
        label: inBoth(action.action.replaceAll('_', ' ')),
        order: i,
      });
      const who = this.whoOf(state, roles);
      this.edges.push({ ...edge, ...(who ? { who } : {}) });
      const known = roles.every((role) => Object.hasOwn(this.mapping, role));
      const code = roles.length === 0 || known ? undefined : 'digit-roles';
      this.tell(place, action.action, 'became', code, 'note', { roles: roles.join(', ') }, [edge.id]);
    });
  }

  /** Who performs a state: the one to whom the roles of all its actions lead, where somebody said so. */
  private performerOf(state: State) {
    const roles = (state.actions ?? []).flatMap((action) => action.roles ?? []);
    const [role] = roles.filter((one) => Object.hasOwn(this.mapping, one));
    return role === undefined ? undefined : this.mapping[role];
  }

  private whoOf(state: State, roles: readonly string[]) {
    const usual = this.performerOf(state);
    const own = roles.filter((one) => Object.hasOwn(this.mapping, one)).map((one) => this.mapping[one]!);
    return usual === undefined || own.length === 0 || own.includes(usual) ? undefined : own[0];
  }

  /** The time of the whole is the promise; it ends with the dossier, whichever way that ends. */
  private limit(ends: readonly NodeInput[]): Partial<ProcedureDocumentInput> {
    const { businessServiceSla: sla, businessService } = this.service;
    const [end] = ends;
    const place = `${this.path}/businessServiceSla`;
    const hours = hoursOf(sla);
    if (hours === null || !end) {
      const code = sla && hours === null ? 'digit-time-uncountable' : 'digit-no-promise';
      this.tell(place, businessService, 'noted', code, 'warning', { sla: sla ?? 0 }, []);
      return {};
    }
    this.tell(place, businessService, 'became', 'digit-promise', 'warning', { hours }, ['promise']);
    return {
      milestones: [
        { id: 'opened', title: defaultTitles.start, on: { kind: 'opened' } },
        { id: 'ended', title: defaultTitles.end, on: { kind: 'entered', node: end.id } },
      ],
      limits: [
        {
          ...{ id: 'promise', title: inBoth(businessService), promise: true, covers: 'all' },
          ...{ amount: [{ value: hours, unit: 'HOUR' }], starts: 'opened', ends: 'ended' },
        },
      ],
    };
  }

  private edge(from: string, to: string, more: Partial<FlowEdge>): FlowEdge {
    const id = this.ids.take(`${from}_to_${to}`, 'edge');
    const plain = { order: 0, otherwise: false, sets: [], produces: [], marks: [], returns: false };
    return { id, from, to, ...plain, ...more };
  }

  private notesFor(state: State): Notes {
    const notes = this.notes.get(state) ?? new Notes();
    this.notes.set(state, notes);
    return notes;
  }

  private notesOf(state: State, isNameless: boolean) {
    return isNameless ? this.notesFor(state).text : {};
  }

  private unknown(value: object, known: readonly string[], path: string): void {
    for (const [name, said] of Object.entries(value))
      if (!known.includes(name) && said !== null)
        this.tell(`${path}/${name}`, name, 'refused', 'digit-field', 'warning', { field: name }, []);
  }

  private tell(
    path: string,
    name: string,
    fate: Fate,
    code: string | undefined,
    severity: Severity,
    facts: Problem['facts'],
    became: readonly string[],
    elements = 1,
  ): void {
    const line = this.line(path);
    const at = became[0] === undefined ? {} : { at: became[0] };
    const problem = code && { code, severity, path, ...at, facts: { name, line, ...facts } };
    this.accounts.push({
      ...{ element: path, name, line, column: 0, fate, became, elements },
      ...(problem ? { problem } : {}),
    });
  }

  private refuse(code: string): Converted {
    const facts = { name: this.service.businessService, line: this.line(this.path) };
    return { problems: [{ code, severity: 'error', path: this.path, facts }], accounts: this.accounts };
  }
}
