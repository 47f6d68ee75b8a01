import type { ProcedureDocument } from '@motcua/engine';
import type { components } from './schema.d.ts';

/**
 * Short names for what the host answers and expects. The shapes come from its OpenAPI document (`npm run api`);
 * procedure documents alone have their type from the engine, which describes them once for everybody.
 */
type Schemas = components['schemas'];

export type Language = 'vi' | 'en';
export type { ProcedureDocument };

export type LocalText = Schemas['LocalText'];
export type Me = Schemas['Me'];
export type Agency = Schemas['Agencies']['items'][number];

export type WorkItem = Schemas['WorkList']['items'][number];
export type Urgency = WorkItem['urgency'];

export type DossierView = Schemas['DossierView'];
export type DossierRow = Schemas['DossierRows']['items'][number];
export type DossierPaper = DossierView['papers'][number];
export type DossierAction = Schemas['ActionView'];
export type DossierTask = DossierView['tasks'][number];
export type Consultation = DossierView['consultations'][number];
export type Respondent = Consultation['respondents'][number];
export type LinkedDossier = DossierView['children'][number];
export type ServiceCall = DossierView['services'][number];
export type Letter = DossierView['letters'][number];
export type AskedFact = DossierAction['asks'][number];
export type Channel = DossierView['channel'];
export type Person = DossierView['applicant'];
export type LimitClock = Schemas['LimitClock'];
export type LimitState = LimitClock['state'];
/** A limit as the law states it; `cutOff` is the hour after which a same-day limit means the next working day. */
export interface StatutoryAmount {
  value: number;
  unit: string;
  cutOff?: string | undefined;
}

export type History = Schemas['HistoryView'];
export type HistoryRow = History['items'][number];
export type Accounts = Schemas['AccountsView'];
export type Slip = Schemas['Slip'];
export type SlipBlock = Slip['body'][number];
export type TrackingBook = Schemas['TrackingBook'];
export type BookRow = TrackingBook['items'][number];

export type CatalogueRow = Schemas['Procedures']['items'][number];
export type VersionRow = Schemas['VersionSummary'];
export type WordedProblem = Schemas['WordedProblem'];
export type Draft = Schemas['Draft'];
export type CommentThreadView = Schemas['CommentThread'];
export type DraftImpact = Schemas['DraftImpact'];
export type DraftPresence = Schemas['DraftPresence'];
export type MigrationOrder = Schemas['MigrationOrder'];
export type MigrationRun = Schemas['MigrationRun'];
export type SentPlan = Schemas['MigrationPlan'];
export type Chain = Schemas['ChainView'];
export type ChainStage = Chain['stages'][number];
export type ChainLine = Schemas['ChainLine'];
/** The engine's document as it is sent: members that are undefined do not survive JSON. */
export type SentDocument = Schemas['ProcedureDocument'];

export type PublicProcedure = Schemas['PublicProcedure'];

export type CalendarRow = Schemas['Calendars']['items'][number];
export type CalendarView = Schemas['CalendarView'];
/** The engine's document as it is sent. */
export type SentCalendar = Schemas['CalendarDocument'];
export type CalendarImpact = Schemas['CalendarImpact'];
export type CalendarChange = Schemas['CalendarChange'];
export type CalendarVersionRow = Schemas['CalendarVersionSummary'];
export type IcsProposal = Schemas['IcsProposal'];

export type ProblemDocument = Schemas['Problem'];
export type ReceiveBody = Schemas['Receive'];
export type ActBody = Schemas['Act'];
