/** What the clocks of a SEND referral are called, and what starts each. */
import type { Words } from '../../../libs/domain/procedure';

export const clocks: Words['clocks'] = {
  screening: 'Look at the referral',
  sitting: 'Hear it at the panel',
  profile: 'Write how the child is told things',
  firstFollowUp: 'First follow-up',
  secondFollowUp: 'Second follow-up',
  planFromAuthority: 'The plan from the authority',
  ehcDecision: 'The authority decides whether to assess',
  ehcRefusal: 'The authority tells if it makes no plan',
  ehcFinal: 'The finished plan',
  draftViews: 'What they say of the draft',
  askAgain: 'Ask the authority where it stands',
};

export const triggers: Words['triggers'] = {
  screening: 'when it came to us',
  sitting: 'when it came to us',
  profile: 'when the panel agreed',
  firstFollowUp: 'when the panel agreed',
  secondFollowUp: 'when the panel agreed',
  planFromAuthority: 'when we were told that the child is detained',
  ehcDecision: 'what started it in law',
  ehcRefusal: 'what started it in law',
  ehcFinal: 'what started it in law',
  draftViews: 'when the draft was served',
  askAgain: 'when the exemption was marked, or the authority last heard from',
};
