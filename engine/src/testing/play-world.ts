import type { PlayWorld } from '../play/play-world.ts';
import { Directory } from '../register/directory.ts';
import { calendars } from './calendar.ts';

const since = { validFrom: '2020-01-01' };
const agencies = ['H99.01', 'H99.12', 'H99.13', 'H99.14', 'H99.20', 'H99.21', 'H99.22'];
const roles = ['receptionClerk', 'specialist', 'agencyLeader'];

/** A register in which every agency of the test procedures is there and staffed, and the test calendar. */
export const playWorld: PlayWorld = {
  calendars,
  directory: new Directory({
    agencies: agencies.map((id) => ({ id, ...since })),
    relations: [],
    attributes: [],
    people: agencies.map((agency) => ({ posts: roles.map((role) => ({ role, agency, ...since })) })),
  }),
};
