/** What pages and notices say of case management. */
import { agencies, roles } from '../../libs/domain/member';
import type { Words } from '../../libs/domain/procedure';

export const words: Words = {
  title: 'Case Management and Diversity Panel',
  about: 'A child with high risks or needs is reviewed by all agencies together, until the panel agrees that it need not be.',
  stages: { allocation: 'Allocation', review: 'Writing the review', sitting: 'Hearing the review' },
  acts: {
    hearTrigger: { name: 'Hear of a further trigger', done: 'A further trigger has come' },
    allocate: { name: 'Allocate', done: 'Allocated' },
    reallocate: { name: 'Reallocate', done: 'Reallocated' },
    submitReview: { name: 'Submit the review', done: 'Review submitted', about: 'Begin with what the child says. The page then says what has changed since last time.' },
    listForSitting: { name: 'List for a sitting', done: 'Listed for a sitting' },
    openItem: { name: 'Open the item', done: 'Item opened', about: 'Say who is there. The quorum is worked out from it.' },
    takePosition: { name: 'Say what your agency sees and offers', done: 'Agency spoke' },
    closeItem: { name: 'Close the item', done: 'Panel agreed', about: 'Ask for each action before you close the item.' },
    defer: { name: 'Defer', done: 'Deferred' },
    askForAction: { name: 'Ask for an action', done: 'Action asked for', about: 'In proportion to the risk, and for the risk or need that you name.' },
    recordLook: { name: 'Record the quarterly look', done: 'Looked at this quarter' },
    giveStage: { name: 'Give the next stage in custody', done: 'Next stage in custody given', about: 'A hearing, a transfer or the release. The review comes before it.' },
    recordResponsibility: { name: 'Record who is responsible', done: 'Responsibility settled', about: 'After the meeting at the end of three months, or sooner where the services agree.' },
    handOn: { name: 'Hand on to another service', done: 'Handed on to another service', about: 'This ends the case here: say who has it now.' },
    endTurned18: { name: 'End because the child turned 18', done: 'Ended because the child turned 18', about: 'This ends the case: say to whom you handed it on.' },
    openedInError: { name: 'End: this was opened in error', done: 'Ended: opened in error', about: 'This ends the case. It cannot be undone, but another can be opened.' },
  },
  fields: {
    whoAsks: 'Who asks', theChild: 'The child', whyNow: { label: 'Why now', hint: 'What has happened, in a few sentences' }, theRisks: 'The risks', theirVoice: 'What the child and family say', safety: 'Keeping people safe', whoTheyAre: 'Who the child is', source: 'Who asks for it', sourceReference: 'Your reference',
    childGivenNames: 'Child’s first names', childFamilyName: 'Child’s last name', dateOfBirth: 'Child’s date of birth', trigger: 'What brings the child here', movedOn: 'When the child moved', responsible: 'Which service is responsible', turns18: 'Turns 18 on',
    safetyAndWellbeing: 'Safety and wellbeing', seriousHarm: 'Serious harm', reoffending: 'Reoffending', practitioner: 'Who works with the child', chair: 'Who chairs', reason: 'Why', childsWords: 'What the child says', familysView: 'What the family says', whatChanged: 'What has changed since last time',
    childsSafety: 'Keeping the child safe', victimsSafety: { label: 'Keeping the victim safe', hint: 'Do not name anybody or say where they live' }, communitysSafety: 'Keeping others safe', contingency: 'What we do if things get worse', diversity: { label: 'What of who they are matters here', hint: 'Culture, language, faith, disability, care, identity; and what we do about it' },
    inCustody: 'Is the child in custody?', pathwaysStuck: 'Which of the seven pathways are stuck?', pathwaysPlan: 'What is done about coming home', sitting: 'Which sitting', present: 'Who is there', conflictsDeclared: 'Conflicts of interest declared', nextSitting: 'Which sitting instead',
    positionReason: 'What your agency sees', weOffer: 'What your agency offers', whyChanged: 'Why it changes', panelSays: 'What the panel agreed', nextStep: 'What comes next', unsignedBecause: { label: 'Why it closes with actions that are not signed off', hint: 'Only where there are any' }, howChildIsTold: { label: 'How the child is told', hint: 'By whom, and in which words' },
    what: { label: 'What is to be done', hint: 'In words that the child and family would understand' }, answers: 'Which risk or need it answers', ownerAgency: 'Which agency does it', owner: 'Who does it', dueOn: 'By the end of', lookSays: 'What you saw, and what follows', metOn: 'When the services met', whichStage: 'Which stage', stageOn: 'On which day', handedTo: 'Who has it now',
  },
  choices: {
    ...agencies, practitioner: roles.practitioner, panelTeamManager: roles.panelTeamManager, safetyAndWellbeing: 'Safety and wellbeing', seriousHarm: 'Risk of serious harm', reoffending: 'Reoffending', diversity: 'Diversity', custody: 'Sentenced to custody', remand: 'Remanded', transferredIn: 'Transferred in', caretaken: 'Looked after for another service',
    significantChange: 'A significant change', seriousIncident: 'A serious incident', home: 'The home service', host: 'The host service', caretaking: 'A caretaking service', low: 'Low', medium: 'Medium', high: 'High', veryHigh: 'Very high', caseManagement: 'Case management and moving on', accommodation: 'Somewhere to live',
    educationTraining: 'Education, training and work', 'pathwaysStuck.health': 'Health', substanceUse: 'Drugs and alcohol', families: 'Family', money: 'Money and benefits', 'answers.education': 'Education, training or employment', 'answers.health': 'Health', sen: 'Special educational needs', resettlement: 'Resettlement', familySupport: 'Support for the family', other: 'Something else',
    hearing: 'A hearing', transfer: 'A transfer', release: 'Release', reviewAgain: 'Review it again', close: 'Close it',
  },
  clocks: { allocation: 'Allocation', firstReview: 'First review', nextReview: 'Next review', broughtForward: 'Review brought forward', sitting: 'Hear the review', quarterlyLook: 'Quarterly look', stabilityTest: 'Settle who is responsible' },
  triggers: {
    allocation: 'when it came to us', firstReview: 'when it came to us', nextReview: 'when the panel last heard it', broughtForward: 'when a further trigger came', sitting: 'when the review was submitted', quarterlyLook: 'when it came to us, or at the last look', stabilityTest: 'when the child moved',
  },
  endings: { closed: 'Closed by the panel', handedOn: 'Handed on to another service', turned18: 'Turned 18, handed on', inError: 'Opened in error' },
  notices: {
    allocated: { subject: 'A review is yours to write', text: 'A child’s case is to be reviewed by the panel, and you are to write the review. Sign in to see it.' },
    heard: { subject: 'The panel has heard your review', text: 'The panel has heard one review. Sign in to see what it agreed, and how the child is to be told.' },
  },
};
