export { exportBpmn } from './bpmn/export-bpmn.ts';
export { importBpmn } from './bpmn/import-bpmn.ts';
export type { Account, Fate, ForeignFormat, Imported, ImportedDocument } from './imported.ts';
