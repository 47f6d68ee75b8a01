export type { CommentAct, CommentPlace, CommentThread } from './comments/comment-types.ts';
export { ProcedureComparison, type ProcedureComparisonProps } from './comparison/procedure-comparison.tsx';
export type { Blueprint, BlueprintLibrary, Piece } from './blueprints/blueprint.ts';
export { agencyHues, agencyKey, hueCount } from './drawing/agency-hues.ts';
export type { DesignerProblem, LivePosition } from './drawing/flow-elements.ts';
export type { PlayData } from './model/play-data.ts';
export type { Language } from './model/document-types.ts';
export { ProcedureDesigner, type ProcedureDesignerProps } from './shell/procedure-designer.tsx';
export { ProcedureView, type ProcedureViewProps } from './view/procedure-view.tsx';
