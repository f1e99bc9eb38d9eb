/** What is asked when the outcome is given. */
import type { Words } from '../../../../libs/domain/procedure';

export const administration: Words['fields'] = {
  officersEfforts: {
    label: 'Efforts made to hear this victim',
    hint: 'On the community remedy document too',
  },
  remedyAskedFor: {
    label: 'Did they ask for an action from the community remedy document?',
    as: 'question',
  },
  actionAskedFor: 'What they asked for',
  remedyGiven: { label: 'Is it offered or attached?', as: 'question' },
  departingReason: { label: 'Why not', as: 'reason' },
  outcome: 'Which outcome is given',
  appropriateAdultPresent: { label: 'Is an appropriate adult there?', as: 'question' },
  legalAdviceOffered: { label: 'Is free legal advice offered?', as: 'question' },
  sufficientEvidence: { label: 'Is there sufficient evidence?', as: 'question' },
  acceptsResponsibility: {
    label: 'Does the child admit the offence or accept responsibility?',
    as: 'question',
  },
  agreesToTakePart: { label: 'Does the child agree to take part?', as: 'question' },
  conditionsAgreed: { label: 'Does the child agree the conditions?', as: 'question' },
  notProsecutedNorConditional: {
    label: 'Is neither a prosecution nor a youth conditional caution called for?',
    as: 'question',
  },
  evidence: { label: 'Is there evidence that the child committed the offence?', as: 'question' },
  decision: {
    label:
      'Has a prosecutor or authorised person decided that there is enough to charge, ' +
      'and that this caution should be given?',
    as: 'question',
  },
  admits: { label: 'Does the child admit the offence to you?', as: 'question' },
  effectExplained: {
    label:
      'Is its effect explained in ordinary language, with the warning where conditions are set?',
    as: 'question',
  },
  documentSigned: { label: 'Has the child signed the document?', as: 'question' },
  conditions: 'What the child will do',
  weeks: 'Weeks in all',
  weeksReason: {
    label: 'Why longer than usual',
    as: 'reason',
    hint: 'Needed where it is',
  },
  penaltyPounds: 'Financial penalty, in pounds',
  unpaidWorkHours: 'Unpaid work, in hours',
};
