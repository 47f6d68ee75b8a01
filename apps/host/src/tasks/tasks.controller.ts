import { Controller, Get, Query } from '@nestjs/common';
import type { Person } from '../authorisation/person.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { TaskQuery, WorkList } from './shapes.ts';
import { WorkListService } from './work-list.service.ts';

@Controller('api/tasks')
export class TasksController {
  readonly #workList: WorkListService;

  constructor(workList: WorkListService) {
    this.#workList = workList;
  }

  @Get()
  @Route({ summary: 'My work list, most urgent first', allows: 'dossier.act', answer: WorkList })
  list(@CurrentPerson() person: Person, @Query({ schema: TaskQuery }) query: TaskQuery) {
    return this.#workList.list(person, query);
  }
}
