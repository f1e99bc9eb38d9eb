/** What pages, receipts and notices say of a joint decision. Plain words, the child first; the names in law stay exact. */
import { outcomes } from '../../libs/domain/outcome';
import type { Words } from '../../libs/domain/procedure';

const outcomeNames = Object.fromEntries(outcomes.map(({ key, name }) => [key, name]));

const stages: Words['stages'] = {
  screening: 'Screening', allocation: 'Allocation', assessment: 'Assessment', victimContact: 'Hearing from the victim', qualityAssurance: 'Quality assurance',
  sitting: 'Sitting of the panel', resolution: 'Settling a difference', confirmation: 'Decision by the police', tellingVictim: 'Telling the victim',
  tellingChild: 'Telling the child and carer', administration: 'Giving the outcome to the child', delivery: 'Work with the child', resultToPolice: 'Result to the police',
  victimToldAtEnd: 'Telling the victim how it ended', exitPlan: 'Exit plan',
};

const acts: Words['acts'] = {
  correct: { name: 'Correct this referral', done: 'Referral corrected', about: 'Until screening ends you can correct what you sent. Say what was wrong and what is right. If the child’s name, date of birth or the day of an offence is wrong, withdraw it and refer again.' },
  withdraw: { name: 'Withdraw this referral', done: 'Referral withdrawn', about: 'This ends the case. It cannot be undone, but you can refer again.' },
  giveTimeLimit: { name: 'Give a time limit', done: 'Time limit given', about: 'The last day on which a prosecution for this offence may begin, and what that rests on.' },
  giveBailEnd: { name: 'Give the end of bail', done: 'End of bail given' },
  recordAdmission: { name: 'Record what the child now says of the offence', done: 'What the child says of the offence recorded', about: 'Said to the police, with an appropriate adult there and legal advice offered. Silence is never a fault.' },
  confirmTimeBarred: { name: 'Confirm that an offence is time-barred', done: 'Offence confirmed as time-barred', about: 'Only the police confirm this. It closes charge, youth conditional caution and outcome 23 for this offence, and cannot be undone.' },
  accept: { name: 'Accept for the panel', done: 'Accepted for the panel', about: 'A child who was 10 to 17 at the offence and is under 18 now. A denial or a “no comment” interview is no reason to return a child.' },
  returnToPolice: { name: 'Return to the police', done: 'Returned to the police', about: 'This ends the case here. The police are told your reasons. A denial or a “no comment” interview is not a reason.' },
  transfer: { name: 'Transfer to another service', done: 'Transferred to another service', about: 'This ends the case here.' },
  allocate: { name: 'Allocate', done: 'Allocated', about: 'Choose who works with the child, and who works with the victim where there is one.' },
  reallocate: { name: 'Reallocate', done: 'Reallocated', about: 'Choose only whom you change.' },
  submitAssessment: { name: 'Submit the assessment', done: 'Assessment submitted', about: 'Begin with what the child says. Somebody other than you checks it before the panel sees it.' },
  signOff: { name: 'Sign off the assessment', done: 'Assessment signed off' },
  sendBack: { name: 'Send the assessment back', done: 'Assessment sent back', about: 'Say what is missing. It comes back to you in 2 working days.' },
  recordVictimAttempt: { name: 'Record an attempt to reach a victim', done: 'Attempt to reach a victim recorded' },
  recordVictimConsent: { name: 'Record whether a victim agrees to contact', done: 'Victim’s consent to contact recorded' },
  recordVictimViews: { name: 'Record what a victim says', done: 'Victim’s views recorded', about: 'In the victim’s own words, and what they would like to happen.' },
  recordVictimStatus: { name: 'Record where a victim stands', done: 'Where a victim stands recorded', about: 'The panel can decide nothing before this is known for every victim.' },
  listForSitting: { name: 'List for a sitting', done: 'Listed for a sitting' },
  openItem: { name: 'Open this item', done: 'Item opened', about: 'Record who is here. Whether the panel can decide is judged on this. Open it again to put the roll right.' },
  takePosition: { name: 'Take a position', done: 'Position taken', about: 'Your agency’s position, for each offence. It can change, with a reason, until the chair closes the item.' },
  closeItem: { name: 'Close with a recommendation', done: 'Panel’s recommendation recorded', about: 'What the panel recommends for each offence. Positions that differ stay as they were said, and a named person then decides which goes forward.' },
  defer: { name: 'Defer to another sitting', done: 'Deferred to another sitting' },
  resolve: { name: 'Settle the difference', done: 'View on the difference recorded', about: 'Choose what goes forward to the police from what was put forward, and say why. The chair and the police decision-maker settle it by saying the same; if they differ, or their days are over, the service manager decides, and then the Head of Service.' },
  confirm: { name: 'Confirm the outcome', done: 'Outcome confirmed', about: 'The decision is yours, or the CPS’s. Where it departs from the recommendation, say why.' },
  tellVictim: { name: 'Record that a victim is told', done: 'Victim told of the decision' },
  tellChild: { name: 'Record that the child and carer are told', done: 'Child and carer told of the decision', about: 'In plain words, with what follows if the child does not take part.' },
  recordRemedy: { name: 'Record a victim’s wishes on the community remedy', done: 'Victim’s wishes on the community remedy recorded', about: 'Before conditions are set: your efforts to hear this victim, what they asked for from the community remedy document, and the reason for departing from it.' },
  administer: { name: 'Give the outcome to the child', done: 'Outcome given to the child', about: 'For one offence at a time. Everything the outcome asks for must be so.' },
  recordFirstContact: { name: 'Record the first contact', done: 'First contact with the child made' },
  recordEngagement: { name: 'Record a meeting or activity', done: 'Meeting or activity recorded' },
  varyConditions: { name: 'Vary the conditions', done: 'Conditions varied' },
  extend: { name: 'Give more time', done: 'More time given', about: 'How many weeks in all, from the day the work began.' },
  allowLonger: { name: 'Allow longer than the usual most', done: 'Longer than the usual most allowed', about: 'You answer for this by name. How many weeks in all.' },
  finish: { name: 'Record how the work ended', done: 'How the work ended recorded' },
  childWithdraws: { name: 'Record that the child withdraws', done: 'The child withdrew', about: 'A child may withdraw at any time.' },
  decideBreach: { name: 'Decide what follows', done: 'What follows decided', about: 'Look first at what the child says of why.' },
  finalise: { name: 'Finalise the outcome', done: 'Outcome finalised', about: 'Outcomes 20 and 22 are final only once the other body’s action, or the activity undertaken, is recorded.' },
  resultSent: { name: 'Record that the result is sent', done: 'Result sent to the police' },
  acknowledgeResult: { name: 'Acknowledge the result', done: 'Result acknowledged by the police' },
  tellVictimAtEnd: { name: 'Record that a victim is told how it ended', done: 'Victim told how it ended' },
  writeExitPlan: { name: 'Write the exit plan', done: 'Exit plan written', about: 'What worked, where safety stands now, and what the child says.' },
  endTimeBarred: { name: 'End as time-barred', done: 'Ended as time-barred', about: 'This ends the case. It is open once every offence is confirmed as time-barred.' },
  endTurned18: { name: 'End because the child turned 18', done: 'Ended because the child turned 18', about: 'This ends the case.' },
  endCharged: { name: 'End because the child is charged', done: 'Ended because the child is charged', about: 'This ends the case.' },
};

const intakeFields: Words['fields'] = {
  source: { label: 'Police force or team', hint: 'Who is referring' },
  sourceReference: { label: 'Your reference', hint: 'You will look for it by this. Sending the same reference twice makes one case' },
  crimeNumbers: { label: 'Crime numbers', hint: 'Separate several with spaces' }, custodyNumber: 'Custody number', occurrenceNumber: 'Occurrence number',
  officerInTheCase: 'Officer in the case', officerContact: 'How to reach the officer', supervisor: 'Supervising sergeant, and how to reach them',
  childGivenNames: 'Child’s first names', childFamilyName: 'Child’s last name', dateOfBirth: { label: 'Child’s date of birth', hint: 'For example, 27 3 2011' },
  childsWords: { label: 'In the child’s own words', hint: 'As they said it' }, ethnicity: 'Ethnicity, as the child describes it', language: 'Language the child speaks best',
  interpreterNeeded: 'Is an interpreter needed?', address: 'Where the child lives', carer: 'Parent or carer', carerContact: 'How to reach the parent or carer', school: 'School or college',
  needs: { label: 'Needs you know of', hint: 'Speech, language, learning, health' }, lookedAfter: 'Is the child looked after by a council?', alreadyKnown: 'Is the child known to the youth justice service?',
  outOfArea: 'Does the child live outside this service’s area?', pncId: 'PNC ID',
  offences: 'Offences', 'offences.one': 'Offence', what: 'What the child is said to have done', date: 'Date of the offence', place: 'Where it happened', offenceCode: 'Offence code', offenceKind: { label: 'Kind of offence', hint: 'If you are unsure, say so: we go on, and warn' },
  limitGiven: { label: 'Last day on which a prosecution may begin', hint: 'If there is a time limit. If you leave it out for a summary offence, we work one out and mark it so' }, limitBasis: 'What the time limit rests on',
  recordable: 'Is the offence recordable?', knife: 'Was there a knife?', domesticAbuse: 'Was it domestic abuse?', hateCrime: 'Was it a hate crime?', sexual: 'Was it a sexual offence?', gangRelated: 'Is there a link to a gang or to exploitation?',
  gravityBase: { label: 'Gravity score before factors', hint: 'Child Gravity Matrix, 1 to 5' }, gravityFinal: 'Gravity score after factors', gravityReason: 'Factors, and why the score differs', crimeNumber: 'Crime number of this offence',
  weapon: 'Weapon', coAccused: { label: 'Others said to be involved', hint: 'Their references, separated by spaces' },
  admission: { label: 'What the child says of it', hint: 'A child who denies it or makes no comment can be referred' }, howDealtWith: 'How the child was dealt with', status: 'Where the child stands now',
  bailedOn: 'Day the child was bailed', bailEnds: 'When bail ends', bailConditions: 'Bail conditions', appropriateAdult: 'Appropriate adult, and who they are to the child', legalAdvice: 'Legal advice',
  interviewSummary: 'Summary of the interview', previousOutcomes: 'Earlier outcomes', childInformationForm: 'Is there a Child Information Form?', gravityMatrix: 'Date of the Child Gravity Matrix used', requestedOutcome: 'Outcome you would suggest',
  anyVictims: 'Was anybody harmed?', victims: 'Victims', 'victims.one': 'Victim', victimName: { label: 'Victim’s name', hint: 'For a business, a named person' }, victimContact: 'How to reach the victim',
  victimsWords: { label: 'In the victim’s own words', hint: 'As they said it' }, victimNeeds: 'What would help them to be heard', victimKind: 'Who the victim is', enhanced: { label: 'Is the enhanced service owed?', hint: 'For a victim who is vulnerable, intimidated or under 18' },
  passedOn: 'May the youth justice service contact the victim?', notes: 'Anything else',
  turns18: 'Turns 18 on', under18Now: 'Under 18 when referred',
};

/** Groups of the intake form's questions, each a page. */
const sections: Words['fields'] = {
  whoRefers: 'Who is referring', theChild: 'The child', inTheirWords: 'The child’s own words, and language', homeAndSchool: 'Home, family and school', whatIsKnown: 'What is known of the child',
  whatHappened: 'What happened', limitAndNature: 'Time limit, and what kind of offence it was', gravity: 'Gravity score', aroundIt: 'Weapon, and others involved', howItStands: 'How it stands', interview: 'Interview and history',
  whoWasHarmed: 'Who was harmed', anythingElse: 'Notes',
};

const actFields: Words['fields'] = {
  correction: 'What was wrong, and what is right', reason: 'Why', limitReason: 'Note on the time limit', stillOnBail: 'Is the child still on bail?',
  knownNote: 'Note for whoever is allocated', knifePlanNeeded: 'Does the knife guidance ask for a plan?', returnReasons: 'Reasons', transferredTo: 'Which service', practitioner: 'Who will work with the child', victimWorker: 'Who will work with the victim', chair: 'Who will chair this item',
  familysView: 'What the family says', strengths: 'Strengths', diversity: 'Diversity, and what it means for this child', family: 'Family and home', exploitation: 'Exploitation', behaviour: 'The behaviour, and what lies behind it',
  safetyAndWellbeing: { label: 'The child’s safety and wellbeing', hint: 'How likely and how serious harm to the child is' }, seriousHarm: { label: 'The safety of others', hint: 'Risk of serious harm' }, reoffending: 'How likely it is to happen again',
  outcomes: 'Outcome', proposalReason: 'Why you propose this', plan: 'Plan, made with the child', qualityNote: 'What you looked at, and what you changed',
  victim: 'Which victim', triedOn: { label: 'When you tried', hint: 'If not today' }, channel: 'How you tried', reached: 'Did you reach them?', attemptNote: 'Note',
  consentToContact: 'Does the victim agree to be contacted?', consentAskedBy: 'Who asked', consentReason: 'Why not, if they say',
  restorativeJustice: 'Would they like restorative justice?', wantsTellingAtEnd: 'Would they like to be told how it ends?', protectionWanted: 'Places or contact they would like the child kept from', feelsSafe: 'Do they feel safe?',
  victimStatus: 'Where the victim stands', statusReason: 'Why', victimToldHow: 'How they were told',
  sitting: 'Which sitting', present: 'Who is here', conflictsDeclared: 'Conflicts of interest declared', positionReason: 'Why', whyChanged: { label: 'Why your position changes', hint: 'Needed if your agency has taken one' }, recommendationReason: 'Why the panel recommends this', nextSitting: 'Next sitting',
  resolutionReason: 'Why this should go forward', offence: 'Which offence', rationale: 'Why you decide this', departureReason: { label: 'Why it departs from the recommendation', hint: 'Needed where it does' }, decidedBy: 'Whose decision it is', cpsDecidedOn: 'When the CPS decided', cpsReference: 'CPS reference',
  toldHow: 'How they were told', plainWords: 'What you told the child, in plain words', consequenceExplained: 'Did you tell the child beforehand what follows if they do not take part?', carerTold: 'Was the parent or carer told?', carerNotToldReason: 'Why not',
  officersEfforts: { label: 'Efforts made to hear this victim', hint: 'On the community remedy document too' }, remedyAskedFor: 'Did they ask for an action from the community remedy document?', actionAskedFor: 'What they asked for', remedyGiven: 'Is it offered or attached?', departingReason: 'Why not',
  outcome: 'Which outcome is given', appropriateAdultPresent: 'Is an appropriate adult there?', legalAdviceOffered: 'Is free legal advice offered?', sufficientEvidence: 'Is there sufficient evidence?', acceptsResponsibility: 'Does the child admit the offence or accept responsibility?',
  agreesToTakePart: 'Does the child agree to take part?', conditionsAgreed: 'Does the child agree the conditions?', notProsecutedNorConditional: 'Is neither a prosecution nor a youth conditional caution called for?', evidence: 'Is there evidence that the child committed the offence?',
  decision: 'Has a prosecutor or authorised person decided that there is enough to charge, and that this caution should be given?', admits: 'Does the child admit the offence to you?', effectExplained: 'Is its effect explained in ordinary language, with the warning where conditions are set?', documentSigned: 'Has the child signed the document?',
  conditions: 'What the child will do', weeks: 'Weeks in all', weeksReason: { label: 'Why longer than usual', hint: 'Needed where it is' }, penaltyPounds: 'Financial penalty, in pounds', unpaidWorkHours: 'Unpaid work, in hours',
  contactOn: { label: 'When', hint: 'If not today' }, engagement: 'How it went', engagementNote: 'Note', finished: 'How it ended', notCompletedReason: 'Why', reasonableExcuse: 'Does the child give an excuse?', breachDecision: 'What follows', undertaken: 'What was done, and by whom', acknowledgement: 'Note',
  whatWorked: 'What worked', exitPlan: 'What comes next, and whom the child can turn to',
};

const choices: Words['choices'] = {
  ...outcomeNames,
  familyAway: 'The family is away', childUnwell: 'The child is unwell', victimAskedForTime: 'The victim asked for time',
  yes: 'Yes', no: 'No', notKnown: 'Not known', other: 'Something else', none: 'No', now: 'Yes, now', later: 'Perhaps later', notAsked: 'Not asked', withdrawn: 'Withdrawn', mostly: 'Mostly', notSaid: 'They would rather not say',
  summary: 'Summary only', eitherWay: 'Either way', indictable: 'Indictable only', unsure: 'Unsure',
  sixMonths: 'Six months from the offence (summary)', domesticAbuse: 'Domestic abuse: six months from the statement or interview, at most two years from the offence', noLimit: 'There is no time limit', otherLimit: 'Another limit',
  full: 'Admits it', partial: 'Admits it in part', acceptsResponsibility: 'Accepts responsibility', denies: 'Denies it', noComment: 'No comment', 'admission.notAsked': 'Has not been asked',
  arrest: 'Arrested', voluntaryInterview: 'Voluntary interview', bail: 'On bail', releasedUnderInvestigation: 'Released under investigation', noFurtherActionPending: 'No further action pending', neither: 'None of these',
  taken: 'Taken', offered: 'Offered, not taken', notOffered: 'Not offered', 'anyVictims.none': 'No, nobody', person: 'A person', child: 'A child', business: 'A business', public: 'The public', askedNotTo: 'No, they asked us not to pass it on', notYet: 'They have not been asked yet',
  tooYoung: 'Under 10 at the offence', notAChildThen: '18 or over at the offence', turned18: '18 or over now', notEnoughInformation: 'Not enough information', noOffence: 'No offence',
  low: 'Low', medium: 'Medium', high: 'High', veryHigh: 'Very high', telephone: 'Telephone', text: 'Text message', email: 'Email', letter: 'Letter', visit: 'Visit', inPerson: 'In person', videoCall: 'Video call', byPolice: 'By the police', askedNotToBeTold: 'They asked not to be told',
  viewsRecorded: 'Heard: their views are recorded', declined: 'Reached, and would rather not take part', policeRefused: 'Details not passed on, or the victim opted out', exhausted: 'Every attempt has been made',
  policeDecisionMaker: 'Police decision-maker', police: 'Police', cps: 'Crown Prosecution Service', 'youth-justice': 'Youth justice service', 'childrens-services': 'Children’s social care', health: 'Health', education: 'Education', 'victim-service': 'Victim service',
  attended: 'The child took part', missedWithReason: 'Missed, with a reason', missed: 'Missed', completed: 'Completed', notCompleted: 'Not completed', breached: 'Breached', 'reasonableExcuse.none': 'No', given: 'Yes', couldNotAsk: 'Could not be asked',
  vary: 'Vary the conditions', continue: 'Continue as they are', prosecute: 'Prosecute', notProsecute: 'End it without prosecution',
};

const clocks: Words['clocks'] = {
  screening: 'Screen the referral', allocation: 'Allocate', firstVictimAttempt: 'First attempt to reach the victim', victimStatus: 'Know where the victim stands', assessment: 'Submit the assessment', reassessment: 'Submit the assessment again',
  qualityAssurance: 'Quality-assure the assessment', sitting: 'Hear it at a sitting', sittingSinceTold: 'Hear it at a sitting, from when we were told', resolution: 'Chair and police settle the difference', resolutionByService: 'Service manager settles the difference', confirmation: 'Police decide', confirmationByCps: 'CPS decides',
  victimTold: 'Tell the victim', enhancedVictimTold: 'Tell the victim (enhanced service)', childTold: 'Tell the child and carer', administration: 'Give the outcome to the child', firstContact: 'First contact with the child', delivery: 'Finish the work with the child',
  breachDecision: 'Police decide what follows', finalising: 'Finalise the outcome', resultSent: 'Send the result to the police', resultAcknowledged: 'Police acknowledge the result', victimToldAtEnd: 'Tell the victim how it ended',
  enhancedVictimToldAtEnd: 'Tell the victim how it ended (enhanced service)', exitPlan: 'Write the exit plan', bailEnds: 'Bail ends', timeLimit: 'Time limit for prosecution', turns18: 'The child turns 18',
};

const received = 'when the referral was received';
const confirmed = 'when the outcome was confirmed';
const carriedOut = 'when the work with the child ended, or with the decision where no work follows';
const began = 'when the outcome was given to the child, or confirmed where nothing is given';
const triggers: Words['triggers'] = {
  screening: received, allocation: received, firstVictimAttempt: received, victimStatus: received, assessment: received, reassessment: 'when the assessment was sent back', qualityAssurance: 'when the assessment was submitted',
  sitting: 'when the child was bailed; without a bail date, when the referral was received', sittingSinceTold: received, resolution: 'when the item was closed', resolutionByService: 'when the item was closed', confirmation: 'when the recommendation was made', confirmationByCps: 'when the recommendation was made',
  victimTold: confirmed, enhancedVictimTold: confirmed, childTold: confirmed, administration: confirmed, firstContact: began, delivery: began, breachDecision: 'when it was recorded that the child did not go on', finalising: 'when the work was completed',
  resultSent: carriedOut, resultAcknowledged: carriedOut, victimToldAtEnd: carriedOut, enhancedVictimToldAtEnd: carriedOut, exitPlan: carriedOut, bailEnds: 'as the police gave it', timeLimit: 'as the police gave it, or worked out from the offence', turns18: 'from the child’s date of birth',
};

export const words: Words = {
  title: 'Joint Decision and Resolution Panel',
  about: 'Agencies decide together what should happen, out of court, after a child is said to have done something wrong.',
  stages, acts, choices, clocks, triggers,
  fields: { ...intakeFields, ...sections, ...actFields },
  endings: {
    closed: 'Closed', notCompleted: 'Closed: not completed', breached: 'Closed: back with the police to prosecute', returned: 'Returned to the police', withdrawn: 'Withdrawn by the police', transferred: 'Transferred to another service',
    timeBarred: 'Ended: time-barred', turned18: 'Ended: the child turned 18', charged: 'Ended: charged',
  },
  notices: {
    returned: { subject: 'A referral has been returned', text: 'One referral has been returned to you, with reasons. Sign in to see it.' },
    allocated: { subject: 'A case has been allocated to you', text: 'One case has been allocated to you. Sign in to see it.' },
    recommended: { subject: 'A recommendation waits for a decision', text: 'The panel has made one recommendation. Sign in to decide on it.' },
    confirmed: { subject: 'A decision has been made', text: 'A decision has been made on one of your referrals. Sign in to see it.' },
    result: { subject: 'A result is ready', text: 'The result of one case is ready. Sign in to see and acknowledge it.' },
    ended: { subject: 'The work on a referral has ended', text: 'The work that followed one of your referrals has ended. Sign in to see the result.' },
  },
};
