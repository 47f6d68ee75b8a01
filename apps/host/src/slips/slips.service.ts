import { Injectable } from '@nestjs/common';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { Slip, SlipList, SlipQuery } from './shapes.ts';
import { readSlipSource } from './slip-source.store.ts';
import { slipOf, slipsOf } from './slips-of.ts';

/** The forms of a dossier: which there are, and each as it is printed. Whoever may not see a dossier may not print it. */
@Injectable()
export class SlipsService {
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

  async list(person: Person, code: string): Promise<SlipList> {
    return { items: slipsOf(await this.#source(person, code)) };
  }

  async slip(person: Person, code: string, form: string, { n, language }: SlipQuery): Promise<Slip> {
    const slip = slipOf(await this.#source(person, code), form, n, language);
    if (slip === null) throw new ProblemException('slip-not-found', { facts: { form } });
    return slip;
  }

  async #source(person: Person, code: string) {
    const register = await this.#register.current();
    const now = this.#clock.now();
    return this.#database.read((tx) => readSlipSource(tx, this.#published, { person, code, register, now }));
  }
}
