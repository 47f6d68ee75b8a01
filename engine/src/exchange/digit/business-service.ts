import { z } from 'zod';

/**
 * A workflow of DIGIT (egovernments), as its configuration files and its service write it. Loose on purpose: what is not
 * listed here is reported field by field, never dropped.
 */
const Action = z.looseObject({
  action: z.string().min(1).max(200),
  nextState: z.string().max(200).nullish(),
  roles: z.array(z.string().max(100)).nullish(),
  active: z.boolean().nullish(),
});

export const State = z.looseObject({
  uuid: z.string().max(100).nullish(),
  state: z.string().max(200).nullish(),
  applicationStatus: z.string().max(200).nullish(),
  sla: z.number().min(0).nullish(),
  docUploadRequired: z.boolean().nullish(),
  isStartState: z.boolean().nullish(),
  isTerminateState: z.boolean().nullish(),
  isStateUpdatable: z.boolean().nullish(),
  actions: z.array(Action).max(200).nullish(),
});
export type State = z.infer<typeof State>;

export const BusinessService = z.looseObject({
  businessService: z.string().min(1).max(200),
  business: z.string().max(200).nullish(),
  tenantId: z.string().max(200).nullish(),
  businessServiceSla: z.number().min(0).nullish(),
  states: z.array(State).min(1).max(500),
});
export type BusinessService = z.infer<typeof BusinessService>;

/** Fields that are read, or that only the other system's database needs (its own keys and who last wrote a row). */
export const knownFields = {
  service: [
    'businessService',
    'business',
    'tenantId',
    'businessServiceSla',
    'states',
    'uuid',
    'auditDetails',
    'getUri',
    'postUri',
  ],
  state: [
    ...['uuid', 'state', 'applicationStatus', 'sla', 'docUploadRequired', 'isStartState', 'isTerminateState'],
    ...['isStateUpdatable', 'actions', 'tenantId', 'businessServiceId', 'auditDetails'],
  ],
  action: ['action', 'nextState', 'roles', 'active', 'uuid', 'tenantId', 'currentState', 'auditDetails'],
} as const;
