/**
 * Who takes part: agencies, roles and the people who hold them. One list of words for code, tables,
 * tokens and pages.
 */

export const agencies = {
  police: 'Police',
  'youth-justice': 'Youth justice service',
  'childrens-services': 'Children’s social care',
  education: 'Education',
  health: 'Health',
  probation: 'Probation',
  'victim-service': 'Victim service',
} as const;
export type Agency = keyof typeof agencies;

export const roles = {
  policeReferrer: 'Police referrer',
  policeDecisionMaker: 'Police decision-maker',
  practitioner: 'Practitioner',
  panelTeamManager: 'Panel Team Manager',
  chair: 'Panel chair',
  agencyMember: 'Agency member',
  victimWorker: 'Victim worker',
  actionOwner: 'Owner of an action',
  teamManager: 'Team manager',
  serviceManager: 'Service manager',
  headOfService: 'Head of Service',
  director: 'Director',
  administrator: 'Administrator',
  apiClient: 'Police system',
  clerk: 'Panel Clerk',
} as const;
export type Role = keyof typeof roles;

/** Who a case is with: an agency, or those for whom or by whom nothing can be hurried. */
export const holders = {
  ...agencies,
  family: 'The child and family',
  court: 'The court',
  nobody: 'Nobody yet',
} as const;
export type Holder = keyof typeof holders;

/**
 * For whom each role acts. An agency member’s own agency is known only by person, so panel work is
 * with the service that convenes it.
 */
export const agencyOf = (role: Role): Agency =>
  role === 'policeReferrer' || role === 'policeDecisionMaker' || role === 'apiClient'
    ? 'police'
    : role === 'victimWorker'
      ? 'victim-service'
      : 'youth-justice';

/**
 * The one who did something: a person (by id, never by name), in one of their roles, for their
 * agency.
 */
export interface Actor {
  readonly member: string;
  readonly role: Role;
  readonly agency: Agency;
}

/** The software itself, when a delivery's answer comes back to a case as an act. */
export const theClerk: Actor = { member: 'panel-clerk', role: 'clerk', agency: 'youth-justice' };
