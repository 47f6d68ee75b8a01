import { Controller, Get, Inject } from '@nestjs/common';
import { Route } from '../http/route.ts';
import { Json } from '../http/shapes.ts';

/** The finished document, made once at start. */
export const OPENAPI = Symbol('openapi');

@Controller('api/openapi.json')
export class OpenApiController {
  readonly #document: () => Record<string, unknown>;

  constructor(@Inject(OPENAPI) document: () => Record<string, unknown>) {
    this.#document = document;
  }

  @Get()
  @Route({ summary: 'This document', allows: 'anybody', answer: Json })
  document(): Record<string, unknown> {
    return this.#document();
  }
}
