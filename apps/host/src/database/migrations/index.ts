import { FirstTables1790000000000 } from './1790000000000-first-tables.ts';
import { Links1795000000000 } from './1795000000000-links.ts';
import { TrackingBook1796000000000 } from './1796000000000-tracking-book.ts';
import { CalendarVersions1798100000000 } from './1798100000000-calendar-versions.ts';
import { DossierMigrations1798200000000 } from './1798200000000-dossier-migrations.ts';
import { ApprovalChain1798300000000 } from './1798300000000-approval-chain.ts';
import { CommentsAndPresence1798400000000 } from './1798400000000-comments-and-presence.ts';
import { StepBlueprints1798500000000 } from './1798500000000-step-blueprints.ts';
import { SubmittedDocuments1798600000000 } from './1798600000000-submitted-documents.ts';

/** In the order in which they run; a published migration is never edited. */
export const migrations = [
  FirstTables1790000000000,
  Links1795000000000,
  TrackingBook1796000000000,
  CalendarVersions1798100000000,
  DossierMigrations1798200000000,
  ApprovalChain1798300000000,
  CommentsAndPresence1798400000000,
  StepBlueprints1798500000000,
  SubmittedDocuments1798600000000,
];
