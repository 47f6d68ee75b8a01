import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { BlueprintsService } from './blueprints.service.ts';
import { builtInTemplates } from './built-in.ts';
import * as shapes from './shapes.ts';

/** What an author can start from: whole procedures and pieces of drawings. */
@Controller('api')
export class LibraryController {
  readonly #blueprints: BlueprintsService;
  readonly #clock: Clock;
  #templates: shapes.Template[] | undefined;

  constructor(blueprints: BlueprintsService, clock: Clock) {
    this.#blueprints = blueprints;
    this.#clock = clock;
  }

  @Get('procedure-templates')
  @Route({ summary: 'Procedures to start from', allows: 'procedure.draw', answer: shapes.Templates })
  templates(): { items: shapes.Template[] } {
    return { items: (this.#templates ??= builtInTemplates()) };
  }

  @Get('step-blueprints')
  @Route({
    summary: 'Pieces of drawings that come with Motcua or are kept by authors of the same agency',
    allows: 'procedure.library',
    answer: shapes.Blueprints,
  })
  blueprints(@CurrentPerson() person: Person) {
    return this.#blueprints.list(person);
  }

  @Post('step-blueprints')
  @Route({
    summary: 'Keeps a piece of a drawing for the authors of the same agency',
    allows: 'procedure.library',
    idempotent: true,
    status: 201,
    answer: shapes.Blueprint,
  })
  async keep(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Body({ schema: shapes.KeepBlueprint }) body: shapes.KeepBlueprint,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#blueprints.keep(person, { ...key, at: this.#clock.now() }, body));
  }

  @Delete('step-blueprints/:id')
  @Route({ summary: 'Removes a kept piece', allows: 'procedure.library', idempotent: true, status: 204 })
  async remove(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: shapes.BlueprintId }) id: string,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#blueprints.remove(person, { ...key, at: this.#clock.now() }, id));
  }
}
