import type {
  AgencyRef,
  Condition,
  Duration,
  FlowEdge,
  FlowNode,
  Head,
  Limit,
  LocalText,
  Milestone,
  PauseRule,
  ProcedureDocument,
} from '@motcua/engine';

/** Names for the parts of the document's types that the designer talks about. */
export type NodeKind = FlowNode['kind'];
export type NodeOf<K extends NodeKind> = Extract<FlowNode, { kind: K }>;
export type GroupNode = NodeOf<'group'>;
export type EndNode = NodeOf<'end'>;
export type StepNode = NodeOf<'step'>;
export type WaitNode = NodeOf<'wait'>;
export type ParallelNode = NodeOf<'parallel'>;
export type ConsultationNode = NodeOf<'consultation'>;
export type LinkedNode = NodeOf<'linked'>;
export type ServiceNode = NodeOf<'service'>;
export type Respondent = ConsultationNode['respondents'][number];
export type LinkedChild = LinkedNode['children'][number];
export type DeadlineAction = GroupNode['deadlineActions'][number];
export type WaitArm = WaitNode['arms'][number];
export type AmountChoice = Extract<WaitArm, { kind: 'period' }>['amount'];
export type Mark = FlowEdge['marks'][number];
export type AmountRow = Extract<Duration, { rows: unknown }>['rows'][number];
export type TimeUnit = AmountRow['unit'];
export type FactCondition = Extract<Condition, { fact: string }>;
export type Comparison = FactCondition['op'];
export type RelationRef = Extract<AgencyRef, { relation: string }>;
export type LimitAmount = Limit['amount'];
export type Amount = Exclude<AmountChoice, { rows: unknown }>;
export type Fee = Head['fees'][number];
export type Result = Head['results'][number];
export type LegalReference = Head['legalBasis'][number];
export type Standing = NonNullable<Head['standing']>;
export type Channel = Head['channels'][number];
export type MilestoneEvent = Milestone['on'];
export type PauseReason = PauseRule['reason'];
export type Acknowledgement = ProcedureDocument['acknowledgements'][number];

export type Language = 'vi' | 'en';

/** The text in the language asked for, or in the other when it was never written. */
export function textIn(text: LocalText | undefined, language: Language): string {
  if (text === undefined) return '';
  const other = language === 'vi' ? 'en' : 'vi';
  return text[language] || text[other];
}
