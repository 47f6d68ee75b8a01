import { describe, expect, it } from '@jest/globals';
import { may, permissionsOf, type Question } from './may.ts';
import type { Person } from './person.ts';

const person = (...posts: [role: string, agency: string][]): Person => ({
  id: 'x',
  username: 'x',
  name: 'X',
  posts: posts.map(([role, agency]) => ({ role, agency })),
});
const clerk = person(['receptionClerk', 'H99.50.01.01']);
const specialist = person(['specialist', 'H99.50.01']);
const reviewer = person(['reviewer', 'H99.05']);
const author = person(['processAuthor', 'H99.02']);
const controller = person(['procedureController', 'H99.02']);
const operator = person(['systemOperator', 'H99.01']);
const service = person(['integration', 'H99.70']);
const leader = person(['agencyLeader', 'H99.02']);
const nobody = person();

const stage = (role: string, agencies: 'any' | readonly string[], ...excluded: string[]) => ({
  posts: [{ role, agencies }],
  excluded,
});

const noPosts = { judge: { posts: [], excluded: [] }, publish: { posts: [], excluded: [] } };
const clerksPublish = { ...noPosts, publish: stage('receptionClerk', 'any') };

describe('may', () => {
  const cases: [string, Person, Question, boolean][] = [
    ['a clerk read a dossier of their desk', clerk, { act: 'dossier.read', legs: ['H99.50.01.01'] }, true],
    ['a clerk read a dossier of another desk', clerk, { act: 'dossier.read', legs: ['H99.50.02.01'] }, false],
    ['a reviewer read any dossier', reviewer, { act: 'dossier.read', legs: [] }, true],
    [
      'an author read a dossier that is with their agency',
      author,
      { act: 'dossier.read', legs: ['H99.02'] },
      false,
    ],
    [
      'an operator read a dossier that is with their agency',
      operator,
      { act: 'dossier.read', legs: ['H99.01'] },
      false,
    ],
    [
      'a specialist act as one',
      specialist,
      { act: 'dossier.act', role: 'specialist', agency: 'H99.50.01' },
      true,
    ],
    [
      'a specialist act as their leader',
      specialist,
      { act: 'dossier.act', role: 'agencyLeader', agency: 'H99.50.01' },
      false,
    ],
    [
      'a specialist act in another agency',
      specialist,
      { act: 'dossier.act', role: 'specialist', agency: 'H99.50.02' },
      false,
    ],
    [
      'anybody act where nobody was found',
      specialist,
      { act: 'dossier.act', role: 'specialist', agency: null },
      false,
    ],
    ['an author propose a migration', author, { act: 'procedure.migrate.propose' }, true],
    ['a clerk propose a migration', clerk, { act: 'procedure.migrate.propose' }, false],
    [
      'an operator read the impact of a draft',
      operator,
      { act: 'procedure.impact.read', chain: noPosts },
      false,
    ],
    [
      'whoever publishes read the impact of a draft',
      clerk,
      { act: 'procedure.impact.read', chain: clerksPublish },
      true,
    ],
    ['a clerk who takes no stage read it', clerk, { act: 'procedure.impact.read', chain: noPosts }, false],
    ['an operator read migrations', operator, { act: 'procedure.migrate.read' }, false],
    ['a reviewer read migrations', reviewer, { act: 'procedure.migrate.read' }, true],
    ['a reviewer propose a migration', reviewer, { act: 'procedure.migrate.propose' }, false],
    ['an author approve a migration', author, { act: 'procedure.migrate.approve', proposedBy: 'y' }, false],
    [
      'a controller approve what another proposed',
      controller,
      { act: 'procedure.migrate.approve', proposedBy: 'y' },
      true,
    ],
    [
      'a controller approve what they proposed',
      controller,
      { act: 'procedure.migrate.approve', proposedBy: 'x' },
      false,
    ],
    ['a reviewer act', reviewer, { act: 'dossier.act', role: 'reviewer', agency: 'H99.05' }, false],
    [
      'a clerk receive',
      clerk,
      { act: 'dossier.receive', openableBy: ['receptionClerk'], agency: 'H99.50.01.01' },
      true,
    ],
    [
      'a clerk receive at another desk',
      clerk,
      { act: 'dossier.receive', openableBy: ['receptionClerk'], agency: 'H99.01' },
      false,
    ],
    ['a clerk read the book of their desk', clerk, { act: 'dossier.book', agency: 'H99.50.01.01' }, true],
    ['a clerk read the book of another desk', clerk, { act: 'dossier.book', agency: 'H99.01' }, false],
    [
      'a specialist read the book of their agency',
      specialist,
      { act: 'dossier.book', agency: 'H99.50.01' },
      false,
    ],
    ['a reviewer read any book', reviewer, { act: 'dossier.book', agency: 'H99.01' }, true],
    ['an operator read a book', operator, { act: 'dossier.book', agency: 'H99.01' }, false],
    [
      'an author receive though a document says so',
      author,
      { act: 'dossier.receive', openableBy: ['processAuthor'] },
      false,
    ],
    [
      'a leader take a stage of their post',
      leader,
      { act: 'procedure.judge', stage: stage('agencyLeader', ['H99.02']) },
      true,
    ],
    [
      'a leader take a stage of another agency',
      leader,
      { act: 'procedure.judge', stage: stage('agencyLeader', ['H99.03']) },
      false,
    ],
    [
      'a leader take a stage of another post',
      leader,
      { act: 'procedure.judge', stage: stage('procedureController', 'any') },
      false,
    ],
    [
      'a leader take a second stage',
      leader,
      { act: 'procedure.judge', stage: stage('agencyLeader', 'any', 'y', 'x') },
      false,
    ],
    [
      'a controller publish what others drew',
      controller,
      { act: 'procedure.publish', stage: stage('procedureController', 'any', 'y') },
      true,
    ],
    [
      'a controller publish what they drew',
      controller,
      { act: 'procedure.publish', stage: stage('procedureController', 'any', 'y', 'x') },
      false,
    ],
    [
      'an operator approve though the rules of an installation say so',
      operator,
      { act: 'procedure.judge', stage: stage('systemOperator', 'any') },
      false,
    ],
    [
      'a reviewer approve though the rules of an installation say so',
      reviewer,
      { act: 'procedure.publish', stage: stage('reviewer', 'any') },
      false,
    ],
    ['an operator publish', operator, { act: 'procedure.publish' }, false],
    ['a service account judge', service, { act: 'procedure.judge' }, false],
    ['an author withdraw what they drew', author, { act: 'procedure.withdraw', authors: ['y', 'x'] }, true],
    ['an author withdraw what others drew', author, { act: 'procedure.withdraw', authors: ['y'] }, false],
    ['a controller withdraw', controller, { act: 'procedure.withdraw', authors: ['x'] }, false],
    ['a reviewer read the chain', reviewer, { act: 'procedure.chain.read' }, true],
    ['an operator read the chain', operator, { act: 'procedure.chain.read' }, false],
    ['a controller draw', controller, { act: 'procedure.draw' }, false],
    ['a service account report to a dossier', service, { act: 'dossier.signal' }, true],
    ['a service account read a dossier', service, { act: 'dossier.read', legs: ['H99.70'] }, false],
    ['a service account act', service, { act: 'dossier.act', role: 'integration', agency: 'H99.70' }, false],
    ['a service account receive', service, { act: 'dossier.receive', openableBy: ['integration'] }, false],
    ['a specialist report as a system would', specialist, { act: 'dossier.signal' }, false],
    ['an operator report as a system would', operator, { act: 'dossier.signal' }, false],
    ['a clerk read a calendar', clerk, { act: 'calendar.read' }, true],
    ['a clerk change a calendar', clerk, { act: 'calendar.edit' }, false],
    ['an author change a calendar', author, { act: 'calendar.edit' }, false],
    ['an operator change a calendar', operator, { act: 'calendar.edit' }, true],
    ['somebody without a post read the register', nobody, { act: 'register.read' }, false],
  ];

  it.each(cases)('%s', (_, who, question, allowed) => {
    expect(may(who, question)).toBe(allowed);
  });

  it('gives somebody without a post nothing at all', () => {
    const every = { judge: stage('agencyLeader', 'any'), publish: stage('procedureController', 'any') };
    expect(permissionsOf(nobody, every)).toEqual([]);
    expect(permissionsOf(leader, every)).toContain('procedure.judge');
    expect(permissionsOf(leader, every)).not.toContain('procedure.publish');
    expect(permissionsOf(controller, every)).toContain('procedure.publish');
  });
});
