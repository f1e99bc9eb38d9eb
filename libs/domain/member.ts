/** Who takes part: agencies, roles and the people who hold them. One list of words for code, tables, tokens and pages. */

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
  teamManager: 'Team manager',
  serviceManager: 'Service manager',
  headOfService: 'Head of Service',
  director: 'Director',
  administrator: 'Administrator',
  apiClient: 'Police system',
  clerk: 'Panel Clerk',
} as const;
export type Role = keyof typeof roles;

/** The one who did something: a person (by id, never by name), in one of their roles, for their agency. */
export interface Actor {
  readonly member: string;
  readonly role: Role;
  readonly agency: Agency;
}

/** The software itself, when a delivery's answer comes back to a case as an act. */
export const theClerk: Actor = { member: 'panel-clerk', role: 'clerk', agency: 'youth-justice' };
