export type { BudgetAccount } from './accounts/budget-account.ts';
export type { ClockSpan, Counting } from './accounts/clock-spans.ts';
export type { HandedOver } from './accounts/follow.ts';
export {
  countings,
  elapsed,
  heldBy,
  heldByAgency,
  heldTogether,
  unacknowledged,
  type HeldTime,
  type TimeOfHolder,
  type TimeOfSet,
} from './accounts/held.ts';
export { holderKey, type Holder, type HolderKind, type HolderLevel } from './accounts/holder.ts';
export type { HeldStretch } from './accounts/partition.ts';
export { timeAccounts, type AccountsInput, type TimeAccounts } from './accounts/time-accounts.ts';
export { inWholeMinutes, wholeMinutes } from './accounts/whole-minutes.ts';
export {
  CalendarDocument,
  CalendarYear,
  DayKind,
  FixedHoliday,
  Reception,
  SpecialDay,
} from './calendar/calendar-document.ts';
export { checkCalendar } from './calendar/check-calendar.ts';
export {
  resolveCalendar,
  wholeCalendar,
  type CalendarLookup,
  type Resolution,
  type ResolvedCalendar,
  type ResolvedDay,
} from './calendar/resolve-calendar.ts';
export { compileCalendar } from './calendar/compile-calendar.ts';
export { formatCivilDay, parseCivilDay, weekdayOf } from './calendar/civil-day.ts';
export { CalendarRangeError, WorkCalendar } from './calendar/work-calendar.ts';
export { checkProcedure, type CheckReport } from './check/check-procedure.ts';
export {
  documentChecker,
  type CheckingData,
  type DocumentCheck,
  type DocumentChecker,
  type WordedProblem,
} from './check/checking-data.ts';
export { dayInForce } from './check/day-in-force.ts';
export { linkedCodes } from './check/linked-codes.ts';
export { resultProblems } from './check/results.ts';
export { playScenarios, unkeptScenarios } from './check/unkept-scenarios.ts';
export { conditionsIn, type ConditionUse } from './check/condition-uses.ts';
export {
  adviseRules,
  adviseWays,
  type RuleAdvice,
  type RuleStanding,
  type WaysAdvice,
} from './check/guards/advice.ts';
export type { GuardVerdict } from './check/guards/verdict.ts';
export type { CheckCalendars, LimitVerdict, NotProved } from './check/worst/limit-verdict.ts';
export {
  calendarOfLedger,
  deadlinesOf,
  limitCalendar,
  signBy,
  planDueFrom,
  type Calendars,
  type Deadlines,
  type TaskDeadline,
} from './clock/deadlines.ts';
export { readClock, type ClockReading } from './clock/due-date.ts';
export { movedLimits, type MovedLimit } from './clock/moved-limits.ts';
export { explainDue, explainLedger, type ExplanationLine } from './clock/explain.ts';
export { lateness, type Lateness } from './clock/lateness.ts';
export { isSupplementPeriod } from './clock/supplement.ts';
export { respondentDue } from './clock/multiplicity-due.ts';
export { advanceThrough, fireDueTimers, timerId, timersOf, withMoment, type Timer } from './clock/timers.ts';
export { levelWords } from './document/level-words.ts';
export { timeLeft, type TimeLeft } from './clock/time-left.ts';
export { timerWords } from './clock/timer-words.ts';
export { wordExplanation, type Names } from './clock/word-explanation.ts';
export { compileCondition, factsIn } from './condition/compile-condition.ts';
export { factAccepts, factValue, type FactView } from './condition/fact-view.ts';
export { Amount, AmountTable, Duration, TimeUnit } from './document/amount.ts';
export { fileHash, meaningHash, sha256Hex } from './document/canonical.ts';
export { canonicalJson } from './document/canonical-json.ts';
export { Comparison, Condition } from './document/condition.ts';
export { fieldNamesIn, fieldSchemaIn, isFieldSchema, requiredFieldsIn } from './document/form-schema.ts';
export { Fact, FactSource, Form, Paper } from './document/facts.ts';
export {
  FlowEdge,
  FlowNode,
  Mark,
  type Branch,
  type EndNode,
  type GroupNode,
  type LinkedChild,
  type LinkedNode,
  type NodeKind,
  type ParallelNode,
  type StepNode,
  type WaitArm,
  type WaitNode,
} from './document/flow.ts';
export { AgencyRef, Head, isUnchosen, Performer, unchosen } from './document/head.ts';
export { Layout } from './document/layout.ts';
export { Budget, Limit, Milestone, PauseReason, PauseRule } from './document/limits.ts';
export { migrateDocument, migrations, type Migration } from './document/migrations.ts';
export { toNfc } from './document/nfc.ts';
export { languageReference } from './document/reference.ts';
export { formatDocument, orderDocument } from './document/order.ts';
export { parseDefinition, parseDefinitionText, type ParsedDefinition } from './document/parse-definition.ts';
export { procedureJsonSchema } from './document/json-schema.ts';
export { lineOfPointer, placeOfPointer } from './document/json-places.ts';
export {
  AgencyId,
  Channel,
  channelCode,
  Id,
  LocalText,
  NationalStatus,
  Scalar,
} from './document/primitives.ts';
export {
  currentFormat,
  ProcedureDocument,
  type ProcedureDocumentInput,
} from './document/procedure-document.ts';
export { Scenario } from './document/scenario.ts';
export { advanceDossier } from './dossier/advance.ts';
export { allowedActions, type AllowedAction } from './dossier/allowed-actions.ts';
export {
  stateFormat,
  type Child,
  type Consultation,
  type Dossier,
  type Instant,
  type InstanceId,
  type Ledger,
  type LedgerEntry,
  type Letter,
  type ProposedDueDate,
  type Signatory,
  type OpenInstance,
} from './dossier/dossier.ts';
export type {
  ActionEvent,
  Actor,
  CalendarEvent,
  DossierEvent,
  Findings,
  MigratedEvent,
  MovedDue,
  OpenedEvent,
  Signal,
  SignalEvent,
  TimerEvent,
  TimerKey,
} from './dossier/events.ts';
export { asksSupplement } from './dossier/supplements.ts';
export { currentFlags } from './dossier/flags.ts';
export { factsHandedOut, standsStill } from './dossier/handed-out.ts';
export { foldHistory, replayHistory, type Procedures, type Replayed } from './dossier/fold.ts';
export { openDossier } from './dossier/open.ts';
export type {
  DeadlineNotice,
  Effect,
  HistoryEntry,
  LeaveReason,
  NoticeKind,
  Outcome,
} from './dossier/outcome.ts';
export { isWork } from './dossier/work.ts';
export { closingOn, extendableUntil, proposedDay } from './letters/appointment.ts';
export { extensionRule, findLetter, isLetterId, pendingLetters, signerOf } from './letters/letters.ts';
export { agencyRefKey } from './machine/agency-ref.ts';
export { performerOfEdge, performerOfNode, resolveAgency, resolvePerformer } from './dossier/performer.ts';
export { compileProcedure, type CompiledProcedure } from './machine/compile-procedure.ts';
export { caps } from './machine/caps.ts';
export { checkMigration } from './migration/check-migration.ts';
export { decidedAtOnce } from './migration/decided-at-once.ts';
export { migrateDossier } from './migration/migrate-dossier.ts';
export { MigrationPlan, migrationPlanJsonSchema } from './migration/plan.ts';
export {
  proposeMigration,
  type MigrationProposal,
  type MigrationQuestion,
} from './migration/propose-migration.ts';
export { rehearseMigration, type Rehearsed, type RehearsedHistory } from './migration/rehearse.ts';
export { procedureCode, versionOf } from './migration/versions.ts';
export { wordQuestion } from './migration/word-question.ts';
export { ProblemError, type Problem, type Severity } from './problem/problem.ts';
export { jsonPointer } from './problem/pointer.ts';
export { dateInWords } from './problem/figures.ts';
export { statusInWords } from './problem/terms.ts';
export { namesIn, type RegisterNames } from './problem/names-in.ts';
export { describeVerdict } from './problem/verdict-words.ts';
export { describeProblem, type Language, type NamesOf, type Wording } from './problem/wording.ts';
export { Directory, type DirectoryRows } from './register/directory.ts';
export {
  findingsAtMigration,
  findingsAtOpening,
  formFindings,
  type Opening,
  type OpeningFindings,
} from './register/findings.ts';
export { roles, type Register, type Role } from './register/register.ts';
export {
  coverageGroups,
  coverageOf,
  mergeCoverage,
  type Coverage,
  type CoverageGroup,
  type CoverageShare,
  type CoveredItem,
} from './play/coverage.ts';
export { itemKey, type CoverageItem, type CoverageKind } from './play/coverage-items.ts';
export {
  generateScenarios,
  type Generated,
  type GenerateOptions,
  type Uncovered,
} from './play/generate/generate-scenarios.ts';
export { missingPapers, paperRequired } from './register/missing-papers.ts';
export { suggestedOpening } from './play/generate/plain-opening.ts';
export type { HistoryLook, LimitLook, Look, OpenTask } from './play/look.ts';
export type { Opening as PlayOpening } from './play/open-line.ts';
export {
  startPlay,
  type Answers as PlayAnswers,
  type Moment as PlayMoment,
  type Play,
  type Played,
  type Player,
  type Report as PlayReport,
  type Started,
} from './play/play.ts';
export {
  playScenario,
  type ScenarioFailure,
  type ScenarioReport,
  type ScenarioWorld,
} from './play/play-scenario.ts';
export type { PlayWorld } from './play/play-world.ts';
export type { SignalOffer } from './play/signals.ts';
export { outcomesOf, reportOfChild, reportOpened, startChildPlay } from './play/child-play.ts';
export { childrenOf, type PlayedChild } from './play/played-child.ts';
export { momentOf } from './play/perform-line.ts';
export { waitedForUndrawn } from './play/waited-for.ts';
export { firstAnswers, type Question, type Suggestions } from './play/suggest.ts';
export { wholeDossier, type Input } from './standing/standing-action.ts';
export { proposedDueDate } from './standing/due-date-actions.ts';
export { standingActions } from './standing/standing-actions.ts';
export { wordCell } from './condition/word-cell.ts';
export { wordCondition } from './condition/word-condition.ts';
export {
  changeAreas,
  type Change,
  type ChangeArea,
  type VersionComparison,
  type JsonValue,
  type Thing,
} from './versions/change.ts';
export { compareDocuments } from './versions/compare-documents.ts';
export {
  mergeDocuments,
  type Merge,
  type MergeChoice,
  type MergeConflict,
} from './versions/merge/merge-documents.ts';
export { nameOfChanged, wordChange } from './versions/word-change.ts';
