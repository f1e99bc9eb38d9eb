/** What is asked when the outcome is given. */
import type { Words } from '../../../../libs/domain/procedure';

export const administration: Words['fields'] = {
  officersEfforts: {
    label: 'Efforts made to hear this victim',
    hint: 'On the community remedy document too',
  },
  remedyAskedFor: 'Did they ask for an action from the community remedy document?',
  actionAskedFor: 'What they asked for',
  remedyGiven: 'Is it offered or attached?',
  departingReason: 'Why not',
  outcome: 'Which outcome is given',
  appropriateAdultPresent: 'Is an appropriate adult there?',
  legalAdviceOffered: 'Is free legal advice offered?',
  sufficientEvidence: 'Is there sufficient evidence?',
  acceptsResponsibility: 'Does the child admit the offence or accept responsibility?',
  agreesToTakePart: 'Does the child agree to take part?',
  conditionsAgreed: 'Does the child agree the conditions?',
  notProsecutedNorConditional:
    'Is neither a prosecution nor a youth conditional caution called for?',
  evidence: 'Is there evidence that the child committed the offence?',
  decision:
    'Has a prosecutor or authorised person decided that there is enough to charge, ' +
    'and that this caution should be given?',
  admits: 'Does the child admit the offence to you?',
  effectExplained:
    'Is its effect explained in ordinary language, with the warning where conditions are set?',
  documentSigned: 'Has the child signed the document?',
  conditions: 'What the child will do',
  weeks: 'Weeks in all',
  weeksReason: {
    label: 'Why longer than usual',
    hint: 'Needed where it is',
  },
  penaltyPounds: 'Financial penalty, in pounds',
  unpaidWorkHours: 'Unpaid work, in hours',
};
