import { CalendarChangeEntity, CalendarVersionEntity } from './calendars.entities.ts';
import { DraftPresenceEntity, ProcedureCommentEntity } from './comments.entities.ts';
import {
  AgencyEntity,
  RelationEntity,
  RelationPairEntity,
  AgencyAttributeEntity,
  RoleEntity,
  RegisterStampEntity,
} from './register.entities.ts';
import {
  PersonEntity,
  PostEntity,
  AccountEntity,
  SessionEntity,
  LoginFailureEntity,
} from './identity.entities.ts';
import {
  ProcedureEntity,
  ProcedureVersionEntity,
  ProcedureDraftEntity,
  DraftEditorEntity,
  ChainLineEntity,
  SubmittedDocumentEntity,
  RepealEntity,
  DecisionFileEntity,
} from './procedures.entities.ts';
import {
  DossierCounterEntity,
  DossierEntity,
  DossierWordEntity,
  LegEntity,
  HistoryEntryEntity,
} from './dossiers.entities.ts';
import { DeliveryEntity, LinkEntity } from './links.entities.ts';
import { StepBlueprintEntity } from './library.entities.ts';
import { MigrationOrderEntity, MigrationRefusalEntity, MigrationRunEntity } from './migrations.entities.ts';
import { TaskEntity, TimerEntity, OutboxMessageEntity, IdempotencyKeyEntity } from './work.entities.ts';

/** Every table, as TypeORM describes it; a test compares them with what the migrations made. */
export const entities = [
  AgencyEntity,
  RelationEntity,
  RelationPairEntity,
  AgencyAttributeEntity,
  RoleEntity,
  RegisterStampEntity,
  CalendarVersionEntity,
  CalendarChangeEntity,
  PersonEntity,
  PostEntity,
  AccountEntity,
  SessionEntity,
  LoginFailureEntity,
  ProcedureEntity,
  ProcedureVersionEntity,
  ProcedureDraftEntity,
  DraftEditorEntity,
  ProcedureCommentEntity,
  DraftPresenceEntity,
  ChainLineEntity,
  SubmittedDocumentEntity,
  RepealEntity,
  DecisionFileEntity,
  DossierCounterEntity,
  DossierEntity,
  DossierWordEntity,
  LegEntity,
  HistoryEntryEntity,
  TaskEntity,
  TimerEntity,
  OutboxMessageEntity,
  IdempotencyKeyEntity,
  LinkEntity,
  DeliveryEntity,
  MigrationOrderEntity,
  MigrationRunEntity,
  MigrationRefusalEntity,
  StepBlueprintEntity,
];
