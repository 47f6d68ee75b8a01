import { Logger } from '@nestjs/common';
import type { Clock } from '../clock/clock.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ActService } from '../dossiers/act.service.ts';
import type { ReceiveService } from '../dossiers/receive.service.ts';
import type { PeopleFile } from './register-files.ts';

/** Receives and advances dossiers through the same doors that clerks use. */
export class DemonstrationDossiers {
  readonly #log = new Logger('DemonstrationDossiers');

  constructor(_database: UnitOfWork, _receive: ReceiveService, _act: ActService, _clock: Clock) {}

  async make(_people: PeopleFile): Promise<number> {
    this.#log.log('none yet');
    return 0;
  }
}
