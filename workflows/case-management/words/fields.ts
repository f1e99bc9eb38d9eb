/** What is asked in case management: the groups of questions, then each question. */
import type { Words } from '../../../libs/domain/procedure';
import { actionFields } from '../../parts/asking-for-an-action';
import { intakeFields } from '../../parts/child';
import { leavingFields } from '../../parts/leaving';
import { practitioner } from '../../parts/words/allocating';
import * as asked from '../../parts/words/asking';
import { sittingFields } from '../../parts/words/sitting';

export const fields: Words['fields'] = {
  ...intakeFields,
  whoAsks: 'Who asks',
  whyNow: { label: 'Why now', as: 'reason', hint: 'What has happened, in a few sentences' },
  theRisks: 'The risks',
  theirVoice: 'What the child and family say',
  safety: 'Keeping people safe',
  whoTheyAre: 'Who the child is',
  source: asked.whoAsks,
  trigger: 'What brings the child here',
  movedOn: 'When the child moved',
  responsible: 'Which service is responsible',
  turns18: asked.turns18,
  safetyAndWellbeing: 'Safety and wellbeing',
  seriousHarm: 'Serious harm',
  reoffending: 'Reoffending',
  practitioner,
  chair: 'Who chairs',
  reason: asked.why,
  childsWords: asked.childsWords,
  familysView: asked.familysView,
  whatChanged: 'What has changed since last time',
  childsSafety: 'Keeping the child safe',
  victimsSafety: {
    label: 'Keeping the victim safe',
    hint: 'Do not name anybody or say where they live',
  },
  communitysSafety: 'Keeping others safe',
  contingency: 'What we do if things get worse',
  diversity: {
    label: 'What of who they are matters here',
    hint: 'Culture, language, faith, disability, care, identity; and what we do about it',
  },
  inCustody: { label: 'Is the child in custody?', as: 'question' },
  pathwaysStuck: { label: 'Which of the seven pathways are stuck?', as: 'question' },
  pathwaysPlan: 'What is done about coming home',
  ...sittingFields,
  present: 'Who is there',
  nextSitting: 'Which sitting instead',
  positionReason: 'What your agency sees',
  weOffer: 'What your agency offers',
  whyChanged: { label: 'Why it changes', as: 'reason' },
  panelSays: 'What the panel agreed',
  nextStep: 'What comes next',
  unsignedBecause: {
    label: 'Why it closes with actions that are not signed off',
    as: 'reason',
    hint: 'Only where there are any',
  },
  howChildIsTold: { label: 'How the child is told', hint: 'By whom, and in which words' },
  ...actionFields,
  answers: 'Which risk or need it answers',
  lookSays: 'What you saw, and what follows',
  metOn: 'When the services met',
  whichStage: 'Which stage',
  stageOn: 'On which day',
  ...leavingFields,
};
