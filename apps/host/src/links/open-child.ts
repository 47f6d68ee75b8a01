import { Injectable } from '@nestjs/common';
import {
  currentFlags,
  findingsAtOpening,
  openDossier,
  type CompiledProcedure,
  type Dossier,
  type Effect,
  type OpenedEvent,
} from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { nextCode } from '../dossiers/dossier-code.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { isInScope } from '../dossiers/scope.ts';
import { dossierSearchKey } from '../dossiers/dossier-search-key.ts';
import type { PersonDetails } from '../dossiers/shapes.ts';
import { storeOpened, type Stored } from '../dossiers/store-outcome.ts';
import { systemPerson } from '../dossiers/system-person.ts';
import { FormValidator } from '../forms/form-validator.ts';
import { EngineRefusal } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { insertLink, type Link } from './link.store.ts';
import { NotPossible, reasonOf } from './reason-of.ts';

type Asked = Extract<Effect, { kind: 'openChild' }>;

/** The dossier that asks for a child, locked by the open transaction. */
export interface Asking {
  readonly row: DossierRow;
  readonly dossier: Dossier;
  readonly factsOut: Link['factsOut'];
  readonly at: string;
  readonly register: LoadedRegister;
}

/** A child that is there now, or why it is not. */
export type Opened = { readonly child: Dossier; readonly stored: Stored } | { readonly reason: string };

/** Opens a dossier because another one asks for it: received where its parent was, competent by its own relation. */
@Injectable()
export class OpenChild {
  readonly #published: PublishedProcedures;
  readonly #forms: FormValidator;

  constructor(published: PublishedProcedures, forms: FormValidator) {
    this.#published = published;
    this.#forms = forms;
  }

  async open(tx: Transaction, asked: Asked, asking: Asking): Promise<Opened> {
    let procedure: CompiledProcedure | undefined;
    try {
      procedure = await this.#procedureOf(tx, asked, localDate(asking.at));
      const event = this.#eventOf(procedure, asked, asking);
      // Asked once without a code: no number of the desk is spent on what is refused.
      refuseWhatIsRefused(openDossier(procedure, event));
      const opened = refuseWhatIsRefused(
        openDossier(procedure, { ...event, code: await nextCode(tx, event.receivingAgency, event.at) }),
      );
      const { dossier: child, entry } = opened;
      const { code: listener } = asking.row;
      const { factsOut } = asking;
      await insertLink(tx, {
        dossier: child.code,
        listener,
        instance: asked.instance,
        name: asked.child,
        kind: 'child',
        factsOut,
      });
      const decided = {
        procedure,
        dossier: child,
        entries: [entry],
        calendars: asking.register.calendarOf,
        calendarChange: asking.register.latestChange,
        at: asking.at,
      };
      return { child, stored: await storeOpened(tx, decided, aboutChild(asked, asking, child.code)) };
    } catch (error) {
      const reason = reasonOf(error, procedure);
      if (reason === null) throw error;
      return { reason };
    }
  }

  /** The version named, else the one in force on the child's own opening day. */
  async #procedureOf(tx: Transaction, asked: Asked, date: string): Promise<CompiledProcedure> {
    const { procedure: code, version } = asked;
    const found =
      version === undefined
        ? await this.#published.inForce(tx, code, date)
        : await this.#published.version(tx, code, version);
    if (found !== undefined) return found;
    const day = date.split('-').reverse().join('/');
    throw new NotPossible(
      version === undefined
        ? `Thủ tục “${code}” không có phiên bản nào có hiệu lực ngày ${day}`
        : `Thủ tục “${code}” không có phiên bản ${version}`,
    );
  }

  #eventOf(procedure: CompiledProcedure, asked: Asked, { row, dossier, at, register }: Asking): OpenedEvent {
    const { head } = procedure.document;
    const { receivingAgency } = dossier;
    const date = localDate(at);
    if (!isInScope(procedure, receivingAgency, register))
      throw new NotPossible(
        `Thủ tục “${head.title.vi}” không áp dụng tại ${register.agencyName(receivingAgency).vi}`,
      );
    const { form } = asked;
    this.#forms.validate(procedure, form, register, date);
    const channel = head.channels.includes(dossier.channel)
      ? dossier.channel
      : (head.channels[0] ?? dossier.channel);
    const papers = [...new Set(asked.papers)];
    const opening = { receivingAgency, form, papers, channel, date };
    const found = findingsAtOpening(procedure, opening, register.directory, {
      at,
      calendars: register.calendarOf,
    });
    return {
      type: 'opened',
      flags: currentFlags,
      at,
      actor: { person: systemPerson, role: head.openableBy[0] ?? 'receptionClerk', agency: receivingAgency },
      code: '',
      channel,
      receivingAgency,
      competentAgency: found.competentAgency,
      form,
      papers,
      findings: found.findings,
      parent: {
        dossier: row.code,
        instance: asked.instance,
        child: asked.child,
        depth: (dossier.parent?.depth ?? 0) + 1,
      },
    };
  }
}

function refuseWhatIsRefused(outcome: ReturnType<typeof openDossier>) {
  if (!outcome.ok) throw new EngineRefusal(outcome.refusal);
  return outcome;
}

/** What lists and receipts say of the child: the people are its parent's. */
function aboutChild(asked: Asked, { row }: Asking, code: string) {
  const people = JSON.parse(row.people) as { applicant: PersonDetails; submitter: PersonDetails | null };
  return {
    procedure: asked.procedure,
    applicant_name: row.applicant_name,
    search_key: dossierSearchKey(code, people.applicant, people.submitter),
    people: row.people,
    papers: JSON.stringify(asked.papers.map((paper) => ({ paper }))),
    note: null,
    listened: 1,
  };
}
