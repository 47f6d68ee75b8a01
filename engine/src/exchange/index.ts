export { exportBpmn } from './bpmn/export-bpmn.ts';
export { importBpmn, type ImportOptions } from './bpmn/import-bpmn.ts';
export { importDigit } from './digit/import-digit.ts';
export { importFile, refuseSize } from './import-file.ts';
export { readBytes } from './xml/read-bytes.ts';
export type { Account, Fate, ForeignFormat, Imported, ImportedDocument } from './imported.ts';
export { exportXstate } from './xstate/export-xstate.ts';
export type { NamedGuard, XstateConfig } from './xstate/named-config.ts';
