import { AgencyId, LocalText, Scalar } from '@motcua/engine';
import { z } from 'zod';

/** Shapes of the register's files. Fields the host does not use are kept as details of the agency. */
const Day = z.iso.date();

export const AgencyFile = z.array(
  z.looseObject({
    id: AgencyId,
    name: LocalText,
    kind: z.string(),
    level: z.string(),
    parent: AgencyId.nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
    successor: AgencyId.nullable(),
    calendar: z.string(),
    windows: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
);

export const RelationFile = z.object({
  relations: z.array(
    z.object({
      relation: z.string(),
      title: LocalText,
      pairs: z.array(z.object({ from: AgencyId, to: AgencyId, validFrom: Day, validTo: Day.nullable() })),
    }),
  ),
  attributes: z.array(z.object({ attribute: z.string(), agency: AgencyId, value: Scalar, validFrom: Day })),
});

export const RoleFile = z.array(z.object({ id: z.string(), title: LocalText }));

export const PeopleFile = z.array(
  z.object({
    username: z.string().regex(/^[a-z0-9._-]{2,50}$/),
    name: z.string(),
    posts: z.array(z.object({ role: z.string(), agency: AgencyId, validFrom: Day, validTo: Day.nullish() })),
    demo: z.boolean().optional(),
    shows: LocalText.optional(),
  }),
);
export type PeopleFile = z.infer<typeof PeopleFile>;

export const ApplicantFile = z.array(
  z.object({
    id: z.string(),
    role: z.string(),
    name: z.string(),
    idNumber: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    represents: z.string().optional(),
  }),
);
export type ApplicantFile = z.infer<typeof ApplicantFile>;
