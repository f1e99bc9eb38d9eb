/** What is asked of the care of a child who is held. */
import type { Field, Form } from '../../../libs/domain/form';
import { agencies } from '../../../libs/domain/member';
import { pathways } from '../../parts/pathways';
import { occasions } from '../findings';

const childsWords: Field = { key: 'childsWords', kind: 'words' };

export const care: { readonly [act: string]: Form } = {
  recordAuthority: [
    { key: 'designatedAuthority', kind: 'text', required: true },
    { key: 'isOurs', kind: 'yesNo', required: true },
    { key: 'socialWorkerTold', kind: 'yesNo', required: true },
  ],
  recordCarePlan: [{ key: 'carePlanOn', kind: 'day', required: true, past: true }, childsWords],
  notifySen: [
    { key: 'occasion', kind: 'choice', choices: occasions, required: true },
    { key: 'notified', kind: 'choices', choices: ['home', 'host', 'expected'], required: true },
  ],
  recordTransfer: [
    { key: 'transferredOn', kind: 'day', required: true, past: true },
    { key: 'transferredTo', kind: 'text', required: true },
    childsWords,
  ],
  recordAdvocate: [
    { key: 'advocate', kind: 'choice', choices: ['met', 'offered', 'declined'], required: true },
    childsWords,
  ],
  recordPlanningMeeting: [
    { key: 'agreedNext', kind: 'words', required: true },
    { ...childsWords, required: true },
  ],
  recordPathway: [
    { key: 'pathway', kind: 'choice', choices: pathways, required: true },
    {
      key: 'howItStands',
      kind: 'choice',
      choices: ['goingWell', 'someConcern', 'stuck'],
      required: true,
    },
    { key: 'pathwayPlan', kind: 'words', required: true },
    { key: 'pathwayOwner', kind: 'choice', choices: Object.keys(agencies), required: true },
    { key: 'pathwayBy', kind: 'day', required: true },
  ],
  giveTimeLimit: [
    { key: 'limitOn', kind: 'day', required: true },
    { key: 'limitBy', kind: 'choice', choices: ['cps', 'court'], required: true },
  ],
};
