import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Person } from '../authorisation/person.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { renderSlip } from './pdf/render-slip.ts';
import { sendPdf } from './send-pdf.ts';
import * as shapes from './shapes.ts';
import { TrackingBookService } from './tracking-book.service.ts';

@Controller('api/agencies')
export class TrackingBookController {
  readonly #book: TrackingBookService;

  constructor(book: TrackingBookService) {
    this.#book = book;
  }

  @Get(':id/tracking-book')
  @Route({ summary: 'The tracking book of an agency', allows: 'dossier.book', answer: shapes.TrackingBook })
  page(
    @CurrentPerson() person: Person,
    @Param('id', { schema: shapes.AgencyId }) id: string,
    @Query({ schema: shapes.BookQuery }) query: shapes.BookQuery,
  ) {
    return this.#book.page(person, id, query);
  }

  @Get(':id/tracking-book.pdf')
  @Route({
    summary: 'The tracking book of an agency as PDF',
    allows: 'dossier.book',
    contentType: 'application/pdf',
  })
  async pdf(
    @CurrentPerson() person: Person,
    @Param('id', { schema: shapes.AgencyId }) id: string,
    @Query({ schema: shapes.BookPdfQuery }) query: shapes.BookPdfQuery,
    @Res() to: FastifyReply,
  ): Promise<void> {
    const slip = await this.#book.slip(person, id, query);
    sendPdf(to, await renderSlip(slip), `${id}-${query.from}-${query.to}`);
  }
}
