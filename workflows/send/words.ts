/** What pages and notices say of a SEND referral. */
import { agencies, roles } from '../../libs/domain/member';
import type { Words } from '../../libs/domain/procedure';

export const words: Words = {
  title: 'SEND panel',
  about: 'A child who has special educational needs, or may have them, is seen by those who can help; and everybody learns how this child is told things.',
  stages: { screening: 'Looking at the referral', sitting: 'Hearing it at the panel', profile: 'Writing down how the child is told things', firstFollowUp: 'First follow-up', secondFollowUp: 'Second follow-up', chase: 'Waiting for the plan from the authority', authority: 'With the education authority' },
  acts: {
    accept: { name: 'Accept and allocate', done: 'Accepted and allocated' },
    notForThisPanel: { name: 'End: not for this panel', done: 'Ended: not for this panel', about: 'Say why, and who helps instead.' },
    reallocate: { name: 'Reallocate', done: 'Reallocated' },
    listForSitting: { name: 'List for a sitting', done: 'Listed for a sitting' },
    openItem: { name: 'Open the item', done: 'Item opened', about: 'Say who is there. The quorum is worked out from it.' },
    takePosition: { name: 'Say what your agency sees and offers', done: 'Agency spoke' },
    closeItem: { name: 'Close the item', done: 'Panel agreed support', about: 'Ask for each action before you close the item. Where the law gives a decision to the authority, the panel asks for it and does not take it.' },
    defer: { name: 'Defer', done: 'Deferred' },
    askForAction: { name: 'Ask for an action', done: 'Action asked for' },
    writeProfile: { name: 'Write how the child is told things', done: 'How the child is told things', about: 'Everybody who works with the child sees this, on every case. Write it with the child.' },
    recordFollowUp: { name: 'Record what changed', done: 'Followed up', about: 'What changed for the child, in school and at home. Begin with what they say.' },
    recordPlanReceived: { name: 'Record what the authority sent', done: 'What the authority sent recorded' },
    recordEhcStart: { name: 'Record what started the authority’s process', done: 'Authority’s process began', about: 'A request; the authority becoming responsible; or, for a detained child alone, being brought to its attention.' },
    recordEhcStep: { name: 'Record a step of the authority', done: 'Step of the authority recorded' },
    recordAsked: { name: 'Record that the authority was asked', done: 'Authority asked where it stands' },
    recordDraftViews: { name: 'Record what they say of the draft', done: 'What they say of the draft recorded' },
    recordExemption: { name: 'Mark an exemption', done: 'Exemption marked', about: 'An exemption means that the limit does not apply. It pauses nothing.' },
    handOn: { name: 'Hand on to another service', done: 'Handed on to another service', about: 'This ends the case here: say who has it now.' },
    openedInError: { name: 'End: this was opened in error', done: 'Ended: opened in error', about: 'This ends the case. It cannot be undone, but another can be opened.' },
  },
  fields: {
    whoAsks: 'Who asks', theChild: 'The child', whyNow: 'Why now', whatIsKnown: 'What is known', checklist: 'Speech and language checklist', source: 'Who asks for it', sourceReference: 'Your reference', childGivenNames: 'Child’s first names', childFamilyName: 'Child’s last name', dateOfBirth: 'Child’s date of birth',
    language: 'Language spoken at home', reason: 'What brings the child here', detainedOn: 'Detained on', childsWords: 'What the child says', ehcp: 'Is there an education, health and care plan?', ehcpFinalOn: 'When was it final?', ehcpReviewedOn: 'When was it last reviewed?', sen: 'Special educational needs', adhd: 'ADHD',
    ete: 'Education, training or work', eteHours: 'Hours a week', partTime: 'Is it a part-time timetable?', partTimeSince: 'Since when?', turns18: 'Turns 18 on',
    followsInstructions: { label: 'Cannot follow an instruction of more than one step', hint: 'Leave out what you have not seen' }, findsWords: 'Struggles to find words', understandsQuestions: 'Does not understand why or how questions', saysYesWithoutUnderstanding: 'Says yes without having understood', tellsInOrder: 'Cannot tell what happened in order',
    takesWordsLiterally: 'Takes sayings word for word', speechIsUnclear: 'Is hard to understand', losesConcentration: 'Loses track when others talk', avoidsReading: 'Avoids reading and writing', strugglesWithTime: 'Struggles with times and dates', practitioner: 'Who works with the child', why: 'Why', sitting: 'Which sitting', present: 'Who is there',
    conflictsDeclared: 'Conflicts of interest declared', nextSitting: 'Which sitting instead', positionReason: 'What your agency sees', weOffer: 'What your agency offers', whyChanged: 'Why it changes', what: { label: 'What is to be done', hint: 'In words that the child and family would understand' }, answers: 'Which need it answers', ownerAgency: 'Which agency does it',
    owner: 'Who does it', dueOn: 'By the end of', agreed: 'What the panel agreed', panelSays: 'In the panel’s words', noActionBecause: { label: 'Why no action is asked for', hint: 'Only where there is none' }, howToTell: 'What helps', profileWords: { label: 'How this child is told things', hint: 'What to do, and what not to' }, changed: 'What changed for the child',
    received: 'What came', startedBy: 'What started it', startedOn: 'On which day', step: 'Which step', stepOn: 'On which day', note: 'Anything else', familysView: 'What the family says', authoritySays: 'What the authority says', limit: 'Which limit', exemption: 'Which exemption', handedTo: 'Who has it now',
  },
  choices: {
    ...agencies, practitioner: roles.practitioner, panelTeamManager: roles.panelTeamManager, often: 'Often', sometimes: 'Sometimes', never: 'Never', yes: 'Yes', no: 'No', notKnown: 'Not known', speechAndLanguage: 'Speech, language and communication', adhd: 'ADHD', suspectedNeed: 'A need that is suspected', knownNeed: 'A need that is known', 'reason.education': 'School, training or work',
    detention: 'The child is detained', known: 'Known', suspected: 'Suspected', none: 'None', diagnosed: 'Diagnosed', waiting: 'Waiting for an assessment', school: 'School', alternativeProvision: 'Alternative provision', college: 'College', training: 'Training', work: 'Work', homeEducated: 'Educated at home',
    sen: 'Special educational needs', 'answers.education': 'Education, training or employment', 'answers.health': 'Health', familySupport: 'Support for the family', other: 'Something else', monitor: 'Nothing more for now', senSupport: 'SEN support in school', educationalPsychologist: 'An educational psychologist', requestAssessment: 'Ask the authority to assess', earlyReview: 'Ask for an early review of the plan',
    speechScreening: 'A speech and language therapist', adhdReferral: 'Referral for ADHD', adjustments: 'Adjustments here and in court', timetable: 'Question the timetable or placement', workerTraining: 'Training for the worker', shortSentences: 'Short sentences', pictures: 'Pictures', sayItBack: 'Ask them to say it back', moreTime: 'More time', quietPlace: 'A quiet place', readAloud: 'Read it aloud', writtenDown: 'Write it down',
    oneThing: 'One thing at a time', interpreter: 'An interpreter', intermediary: 'An intermediary', plan: 'The plan', whatIsKnown: 'What the authority knows', noneHeld: 'It holds none', request: 'A request', becameResponsible: 'The authority became responsible', attention: 'A detained child brought to its attention', assessmentAgreed: 'It agreed to assess', assessmentRefused: 'It refused to assess',
    planRefused: 'It decided to make no plan', draftServed: 'A draft plan was served', planFinal: 'The plan is final', ehcDecision: 'Whether to assess', ehcRefusal: 'Told that no plan is made', ehcFinal: 'The finished plan', schoolClosed: 'The school was closed for at least 4 weeks', exceptional: 'Exceptional personal circumstances', absent: 'Away from the area for at least 4 weeks',
  },
  clocks: {
    screening: 'Look at the referral', sitting: 'Hear it at the panel', profile: 'Write how the child is told things', firstFollowUp: 'First follow-up', secondFollowUp: 'Second follow-up', planFromAuthority: 'The plan from the authority', ehcDecision: 'The authority decides whether to assess', ehcRefusal: 'The authority tells if it makes no plan', ehcFinal: 'The finished plan', draftViews: 'What they say of the draft', askAgain: 'Ask the authority where it stands',
  },
  triggers: {
    screening: 'when it came to us', sitting: 'when it came to us', profile: 'when the panel agreed', firstFollowUp: 'when the panel agreed', secondFollowUp: 'when the panel agreed', planFromAuthority: 'when we were told that the child is detained', ehcDecision: 'what started it in law', ehcRefusal: 'what started it in law', ehcFinal: 'what started it in law', draftViews: 'when the draft was served', askAgain: 'when the exemption was marked, or the authority last heard from',
  },
  endings: { followedUp: 'Followed up', notForPanel: 'Not for this panel', handedOn: 'Handed on to another service', inError: 'Opened in error' },
  notices: { allocated: { subject: 'A SEND referral is yours', text: 'A child is allocated to you for the SEND panel. Sign in to see who.' } },
};
