import type { Register } from '@motcua/engine';
import { steps, type Fault, type Host, type Step } from './planting.ts';

/** The register on a later day, with something changed. */
function later(host: Host, from: string, change: (register: Register) => Partial<Register>): void {
  const now = host.register;
  host.register = {
    ...now,
    later: (until) =>
      until !== null && until < from ? [] : [{ from, register: { ...now, ...change(now) } }],
  };
}

/** A step whose agency is named, made of one that is found in another way. */
function named(host: Host): Step | undefined {
  const step = host.pick(steps(host).filter(({ performer, recordedBy }) => performer && !recordedBy));
  const agency = [...host.register.agencies].find(
    (id) => step?.performer && host.register.staffed(step.performer.role, id),
  );
  if (!step?.performer || agency === undefined) return undefined;
  step.performer = { role: step.performer.role, agency: { agency } };
  return step;
}

/** Faults of people and agencies, on the day asked and later. */
export const peopleFaults: readonly Fault[] = [
  {
    code: 'role-unknown',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer }) => performer));
      if (!step?.performer) return null;
      step.performer = { ...step.performer, role: 'chuyenVien' };
      return step.id;
    },
  },
  {
    code: 'role-missing',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer }) => performer));
      if (!step?.performer) return null;
      step.performer = { ...step.performer, role: 'unchosen' };
      return step.id;
    },
  },
  {
    code: 'agency-missing',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer }) => performer));
      if (!step?.performer) return null;
      step.performer = { role: step.performer.role, agency: { relation: 'unchosen', of: 'competent' } };
      return step.id;
    },
    echoes: ['budget-agency-idle'],
  },
  {
    code: 'agency-unknown',
    plant: (host) => {
      const step = named(host);
      if (!step?.performer) return null;
      step.performer = { role: step.performer.role, agency: { agency: 'H99.99' } };
      return step.id;
    },
    echoes: ['budget-agency-idle', 'signer-drafted'],
  },
  {
    code: 'relation-unknown',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer, recordedBy }) => performer && !recordedBy));
      if (!step?.performer) return null;
      step.performer = { role: step.performer.role, agency: { relation: 'quanHeKhongCo', of: 'receiving' } };
      return step.id;
    },
    echoes: ['budget-agency-idle'],
  },
  {
    code: 'unstaffed',
    plant: (host) => {
      const step = named(host);
      if (!step?.performer) return null;
      const empty = [...host.register.agencies].find(
        (id) => !host.register.staffed(step.performer!.role, id),
      );
      if (empty === undefined) return null;
      step.performer = { role: step.performer.role, agency: { agency: empty } };
      return step.id;
    },
    echoes: ['budget-agency-idle'],
  },
  {
    code: 'relation-nowhere',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer, recordedBy }) => performer && !recordedBy));
      if (!step?.performer) return null;
      const now = host.register;
      host.register = {
        ...now,
        relations: new Set([...now.relations, 'boiThuongOf']),
        related: (relation, from) =>
          relation === 'boiThuongOf' ? [] : (now.related?.(relation, from) ?? []),
      };
      step.performer = { role: step.performer.role, agency: { relation: 'boiThuongOf', of: 'receiving' } };
      return step.id;
    },
    echoes: ['budget-agency-idle'],
  },
  {
    code: 'nobody-receives',
    plant: (host) => {
      host.register = { ...host.register, desks: () => [] };
      return host.document.head.openableBy.length > 0 ? '' : null;
    },
  },
  {
    code: 'unstaffed-later',
    plant: (host) => {
      if (host.document.head.effectiveTo !== null) return null;
      const step = named(host);
      const place = step?.performer?.agency;
      if (!step?.performer || !place || !('agency' in place)) return null;
      const { role } = step.performer;
      later(host, '2027-01-01', ({ staffed }) => ({
        staffed: (asked, agency) => !(asked === role && agency === place.agency) && staffed(asked, agency),
      }));
      return step.id;
    },
    echoes: ['unstaffed-later', 'budget-agency-idle'],
  },
  {
    code: 'agency-ends',
    plant: (host) => {
      if (host.document.head.effectiveTo !== null) return null;
      const step = named(host);
      const place = step?.performer?.agency;
      if (!step || !place || !('agency' in place)) return null;
      later(host, '2027-01-01', ({ agencies }) => ({
        agencies: new Set([...agencies].filter((id) => id !== place.agency)),
      }));
      return step.id;
    },
    echoes: ['agency-ends', 'budget-agency-idle', 'signer-drafted'],
  },
  {
    code: 'relation-ends',
    plant: (host) => {
      if (host.document.head.effectiveTo !== null) return null;
      const step = named(host);
      const place = step?.performer?.agency;
      if (!step?.performer || !place || !('agency' in place)) return null;
      const { related, relations } = host.register;
      host.register = {
        ...host.register,
        relations: new Set([...relations, 'boiThuongOf']),
        related: (relation, from) =>
          relation === 'boiThuongOf' ? [place.agency] : (related?.(relation, from) ?? []),
      };
      step.performer = { role: step.performer.role, agency: { relation: 'boiThuongOf', of: 'receiving' } };
      later(host, '2027-01-01', (now) => ({
        related: (relation, from) =>
          relation === 'boiThuongOf' ? [] : (now.related?.(relation, from) ?? []),
      }));
      return step.id;
    },
    echoes: ['budget-agency-idle'],
  },
];
