/** Who may do what on a remand, and what follows from it at once. */
import type { Case } from '../../../libs/domain/case';
import type { Happening } from '../../../libs/domain/entry';
import type { ActRule } from '../../../libs/domain/procedure';
import { asksForAction } from '../../parts/asking-for-an-action';
import { endTurned18, handOn, openedInError } from '../../parts/leaving';
import * as is from '../findings';
import * as why from '../findings/refusals';

/**
 * What a court's decision opens where it remands a child who was not held, sentences one to
 * custody, and detains one who was not detained.
 */
function follows(c: Case): readonly Happening[] {
  const before: Case = { ...c, acts: c.acts.slice(0, -1) };
  return [
    ...(is.remanded(c) && !is.remanded(before)
      ? [{ kind: 'opens', procedure: 'case-management', facts: { trigger: 'remand' } } as const]
      : []),
    ...(is.sentencedToCustody(c) && !is.sentencedToCustody(before)
      ? [{ kind: 'opens', procedure: 'case-management', facts: { trigger: 'custody' } } as const]
      : []),
    ...(is.inDetention(c) && !is.inDetention(before)
      ? [{ kind: 'opens', procedure: 'send', facts: is.detention(c) } as const]
      : []),
  ];
}

const workers = ['practitioner', 'panelTeamManager'] as const;
export const acts: { readonly [act: string]: ActRule } = {
  hearRemand: { by: ['clerk'], anywhere: true, brings: follows },
  listHearing: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.heldNoLonger,
    refuses: why.listingRefused,
  },
  preparePackage: { by: workers, anywhere: true, closed: why.noHearing },
  sendPackage: {
    by: workers,
    anywhere: true,
    closed: why.nothingToSend,
    refuses: why.sendingRefused,
  },
  recordNoPackage: { by: workers, anywhere: true, closed: why.noHearing },
  recordHearing: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.notYetHeard,
    refuses: why.nextHearingRefused,
    brings: follows,
  },

  recordReview: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.nothingToReview,
    refuses: why.reviewRefused,
    brings: why.missedIsTold,
  },
  signOff: { by: ['headOfService', 'serviceManager'], anywhere: true, closed: why.signOffRefused },
  sendBack: { by: ['headOfService', 'serviceManager'], anywhere: true, closed: why.signOffRefused },
  askForAction: asksForAction('remand', ['panelTeamManager', 'headOfService']),

  allocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.allocatedAlready,
  },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },
  recordAuthority: { by: workers },
  recordCarePlan: { by: workers },
  notifySen: { by: workers, anywhere: true, refuses: why.nothingOwed },
  recordTransfer: { by: workers, closed: why.notDetained },
  recordAdvocate: { by: workers, closed: why.notDetained },
  recordPlanningMeeting: { by: workers, closed: why.notDetained },
  recordPathway: { by: workers, closed: why.notDetained },
  giveTimeLimit: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.notHeld,
  },

  handOn,
  endTurned18,
  openedInError: {
    ...openedInError,
    by: ['panelTeamManager', 'policeReferrer', 'apiClient'],
  },
};
