import { Injectable } from '@nestjs/common';
import type { CalendarDocument } from '@motcua/engine';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { storedStates } from '../dossiers/stored-state.ts';
import { worded } from '../procedures/check-document.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { affected } from './affected.ts';
import { checkAll, impactToken, proposed, refuseOtherId, refuseProblems } from './calendars.service.ts';
import { openDossiersAfter, type OpenDossier } from './open-dossiers.store.ts';
import { ImpactSum } from './impact.ts';
import type { CalendarImpact } from './shapes.ts';

/** Dossiers read at a time: others read between two pages, and memory holds one. */
const pageSize = 500;

/** Foretells what a changed calendar would do to the open dossiers. Nothing is written. */
@Injectable()
export class ImpactService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, register: RegisterService, published: PublishedProcedures, clock: Clock) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#clock = clock;
  }

  async foretell(id: string, document: CalendarDocument): Promise<CalendarImpact> {
    const register = await this.#register.current();
    const { calendars } = register;
    refuseOtherId(id, document);
    const problems = checkAll(document, calendars);
    refuseProblems(problems);
    const now = this.#clock.now();
    const after = calendars.with(proposed(document, calendars, now));
    const sum = new ImpactSum(calendars.calendarOf, after.calendarOf, register, now);
    const agencies = affected({ ...register, calendars: after }, id);
    for (let position = ''; ;) {
      const page = await this.#database.read(async (tx) => {
        const rows = await openDossiersAfter(tx, position, agencies, pageSize);
        await this.#add(tx, rows, sum);
        return rows;
      });
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      position = last.code;
    }
    return {
      token: impactToken(document, calendars),
      ...sum.result(),
      warnings: problems.filter(({ severity }) => severity !== 'error').map(worded),
    };
  }

  async #add(tx: Transaction, rows: readonly OpenDossier[], sum: ImpactSum): Promise<void> {
    const dossiers = await storedStates(tx, rows, this.#published);
    for (const [i, row] of rows.entries())
      sum.add(row.procedure, await this.#published.pinned(tx, row.procedure, row.version), dossiers[i]!);
  }
}
