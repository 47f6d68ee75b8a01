import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Person } from '../authorisation/person.ts';
import { DossierCode } from '../dossiers/shapes.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { renderSlip } from './pdf/render-slip.ts';
import { sendPdf } from './send-pdf.ts';
import * as shapes from './shapes.ts';
import { SlipsService } from './slips.service.ts';

@Controller('api/dossiers/:code/slips')
export class SlipsController {
  readonly #slips: SlipsService;

  constructor(slips: SlipsService) {
    this.#slips = slips;
  }

  @Get()
  @Route({ summary: 'The slips a dossier has', allows: 'dossier.read', answer: shapes.SlipList })
  list(@CurrentPerson() person: Person, @Param('code', { schema: DossierCode }) code: string) {
    return this.#slips.list(person, code);
  }

  @Get(':form.pdf')
  @Route({ summary: 'A slip as PDF', allows: 'dossier.read', contentType: 'application/pdf' })
  async pdf(
    @CurrentPerson() person: Person,
    @Param('code', { schema: DossierCode }) code: string,
    @Param('form', { schema: shapes.FormNumber }) form: string,
    @Query({ schema: shapes.SlipQuery }) query: shapes.SlipQuery,
    @Res() to: FastifyReply,
  ): Promise<void> {
    const slip = await this.#slips.slip(person, code, form, query);
    sendPdf(to, await renderSlip(slip), `${code}-${form}`);
  }

  @Get(':form')
  @Route({ summary: 'A slip, laid out', allows: 'dossier.read', answer: shapes.Slip })
  slip(
    @CurrentPerson() person: Person,
    @Param('code', { schema: DossierCode }) code: string,
    @Param('form', { schema: shapes.FormNumber }) form: string,
    @Query({ schema: shapes.SlipQuery }) query: shapes.SlipQuery,
  ) {
    return this.#slips.slip(person, code, form, query);
  }
}
