/**
 * Where a member may go from every page: what their roles give them, in the order in which they
 * need it.
 */
import { roles, type Role } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import { hearOfDrift } from '../drift/drift';
import { reviewDuplicates } from '../duplicates/duplicates';
import type { Member } from '../members/member';
import { readMonthly } from '../monthly/monthly';
import { keepPeople } from '../notices/failures';
import { comeToSittings } from '../sittings/sittings';

export interface Place {
  readonly text: string;
  readonly href: string;
  /** One sentence for the front page. */
  readonly about: string;
}

/** Roles that neither hold a case nor are told of one. */
const noCases: readonly Role[] = ['administrator', 'apiClient'];

export function placesOf(
  member: Member,
  procedures: readonly Procedure[],
  demonstration: boolean,
): readonly Place[] {
  const holds = (some: readonly Role[]) => some.some((role) => member.roles.includes(role));
  const refers = procedures.some((procedure) => holds(procedure.refers));
  const reads = member.roles.some(
    (role) =>
      !noCases.includes(role) &&
      !(refers && procedures.every((procedure) => procedure.refers.includes(role))),
  );
  return [
    ...(member.roles.some((role) => !noCases.includes(role))
      ? [
          {
            text: 'My work',
            href: '/work',
            about:
              'What waits for you or your agency, most urgent first, and what you have been told.',
          },
        ]
      : []),
    ...(member.roles.some((role) => !noCases.includes(role))
      ? [
          {
            text: 'My notices',
            href: '/notices',
            about: 'All that you have been told, and how you hear of it by email.',
          },
        ]
      : []),
    ...(refers
      ? [
          {
            text: 'Refer a child',
            href: '/refer',
            about: 'Send a referral and get a receipt that says when the clock started.',
          },
          {
            text: 'My referrals',
            href: '/referrals',
            about: 'Find a referral by crime number and see what came of it.',
          },
          {
            text: 'Upload a file',
            href: '/upload',
            about:
              'Send many referrals from one CSV file. It is tried first, and nothing is sent ' +
              'until you say so.',
          },
        ]
      : []),
    ...(reads ? [{ text: 'Cases', href: '/cases', about: 'Find any case that you may see.' }] : []),
    ...(holds(comeToSittings)
      ? [
          {
            text: 'Sittings',
            href: '/sittings',
            about: 'When the panel sits, and the agenda of each sitting.',
          },
        ]
      : []),
    ...(holds(hearOfDrift)
      ? [
          {
            text: 'What is late',
            href: '/drift',
            about: 'What is late or soon will be, with whom it is, and one step to put it right.',
          },
        ]
      : []),
    ...(holds(hearOfDrift)
      ? [
          {
            text: 'Oversight',
            href: '/oversight',
            about:
              'Week by week: what was raised to a manager, when it was seen, what was done ' +
              'and what changed.',
          },
        ]
      : []),
    ...(member.roles.some((role) => !noCases.includes(role))
      ? [
          {
            text: 'Absences',
            href: '/absences',
            about: 'When you are away and who stands in for you.',
          },
        ]
      : []),
    ...(member.agency === 'youth-justice' && member.roles.some((role) => !noCases.includes(role))
      ? [{ text: 'Rota', href: '/rota', about: 'Who is on duty when the office is shut.' }]
      : []),
    ...(holds(readMonthly) && procedures.some(({ monthly }) => monthly)
      ? [
          {
            text: 'Monthly lists',
            href: '/monthly',
            about: 'Cases that the Head of Service looks at each month.',
          },
        ]
      : []),
    ...(holds(['administrator'])
      ? [
          {
            text: 'Calendar',
            href: '/calendar',
            about: 'Days on which nobody works, and the form that announces one.',
          },
        ]
      : []),
    ...(holds(reviewDuplicates) && member.agency === 'youth-justice'
      ? [
          {
            text: 'Possible duplicates',
            href: '/duplicates',
            about: 'Two records that may be of one child, side by side.',
          },
        ]
      : []),
    ...(holds(keepPeople)
      ? [
          {
            text: 'Notices not delivered',
            href: '/notices/failures',
            about: 'Whom no email reached, why, and one step to try again.',
          },
        ]
      : []),
    ...(holds(keepPeople) && demonstration
      ? [
          {
            text: 'Development outbox',
            href: '/outbox',
            about: 'What would have been sent by email: nothing leaves a demonstration.',
          },
        ]
      : []),
  ];
}

/** 'Panel Team Manager and Panel chair' */
export const sayRoles = ({ roles: held }: Member): string =>
  held.map((role) => roles[role]).join(' and ');

/**
 * The place a page belongs to, for the mark in the navigation: the one that says most of its
 * address.
 */
export const placeAt = (places: readonly Place[], path: string): Place | undefined =>
  [...places]
    .sort((a, b) => b.href.length - a.href.length)
    .find(({ href }) => path === href || path.startsWith(`${href}/`));
