/**
 * What pages, receipts and notices say of contact after custody. The offer is about how the child
 * is, never about what they are said to have done.
 */
import type { Words } from '../../libs/domain/procedure';

export const words: Words = {
  title: 'Contact after custody',
  about:
    'A child has left police custody. Within 24 hours somebody asks how they are, and offers ' +
    'support.',
  stages: {
    contact: 'Reaching the child and family',
    allocation: 'Allocation',
    firstMeeting: 'First meeting',
    policeDecision: 'Waiting for the police to decide',
    challenge: 'Challenging a night in custody',
  },
  acts: {
    recordAttempt: {
      name: 'Record an attempt',
      done: 'Attempt recorded',
      about:
        'Each attempt, reached or not. Speak about how the child is. Do not speak about what ' +
        'they are said to have done: a solicitor does that.',
    },
    recordOffer: {
      name: 'Record the offer and the reply',
      done: 'Offer of support recorded',
      about:
        'Support is offered whatever the child says about what happened, and saying yes ' +
        'admits nothing.',
    },
    sendLetter: {
      name: 'Send the offer by letter',
      done: 'Offer sent by letter',
      about:
        'Open once everything has been tried. This ends the attempts; the family can still ' +
        'answer at any time.',
    },
    sayWhyLate: {
      name: 'Say why it is late',
      done: 'Said why it is late',
      about: 'The page says what the instants show. Your word stands beside it.',
    },
    allocate: { name: 'Allocate a worker', done: 'Worker allocated' },
    reallocate: { name: 'Reallocate', done: 'Reallocated' },
    recordFirstMeeting: {
      name: 'Record the first meeting',
      done: 'First meeting recorded',
      about: 'Begin with what the child says.',
    },
    recordReview: {
      name: 'Record that the police were asked',
      done: 'Police asked where it stands',
      about:
        'Nothing else ends an investigation without bail. Ask again within a month, or sooner ' +
        'if you say so.',
    },
    recordPoliceDecision: {
      name: 'Record what the police decided',
      done: 'What the police decided recorded',
    },
    giveBailEnd: { name: 'Give another end of bail', done: 'End of bail given' },
    recordChallenge: {
      name: 'Record the challenge',
      done: 'Night in custody challenged',
      about: 'With whom you took it up, and what they say.',
    },
    handOn: {
      name: 'Hand on to another service',
      done: 'Handed on to another service',
      about: 'This ends the case here: say who has it now.',
    },
    endTurned18: {
      name: 'End because the child turned 18',
      done: 'Ended because the child turned 18',
      about: 'This ends the case: say to whom you handed it on.',
    },
    notifiedInError: {
      name: 'End: this notice was sent in error',
      done: 'Ended: sent in error',
      about: 'This ends the case. It cannot be undone, but another notice can be sent.',
    },
  },
  fields: {
    thePolice: 'Who tells us',
    theChild: 'The child',
    leaving: 'How the child left custody',
    theNight: 'The night in custody',
    source: 'Police force and station',
    sourceReference: 'Your reference',
    custodyNumber: 'Custody record number',
    childGivenNames: 'Child’s first names',
    childFamilyName: 'Child’s last name',
    dateOfBirth: 'Child’s date of birth',
    addressKnown: 'Is an address known?',
    address: 'Where the child is staying',
    childContact: 'How to reach the child',
    carerKnown: 'Is a parent or carer known?',
    carer: 'Parent or carer',
    carerContact: 'How to reach them',
    language: 'Language spoken at home',
    interpreterNeeded: 'Is an interpreter needed?',
    leftHow: 'How did the child leave?',
    releasedAt: { label: 'When did the child leave custody?', hint: 'The 24 hours run from here' },
    bailEnds: 'When does bail end?',
    heldOvernight: 'Were they kept overnight after bail was refused?',
    warrantOrBreach: 'Was the arrest on a warrant, or for breach of bail?',
    moved: 'Were they moved to the local authority?',
    certificate: 'Is there a certificate of why not?',
    saysImpracticable: 'Does it say that moving them was impracticable?',
    circumstancesGiven: {
      label: 'Does it give the circumstances?',
      hint: 'How the child behaved, and what the arrest was for, are no reason',
    },
    saysNoSecure: 'Does it say that there was no secure place?',
    noSecureAvailable: 'Was a secure place asked for, and none to be had?',
    otherInadequate: 'Would any other place have failed to protect the public from serious harm?',
    turns18: 'Turns 18 on',
    aged12: 'Aged 12 or older when leaving custody',
    triedAt: { label: 'When', hint: 'Leave empty if it was just now' },
    channel: 'How',
    toWhom: 'To whom',
    attemptResult: 'What came of it',
    hourAskedFor: { label: 'Did they ask for this hour?', hint: 'Only where it is early or late' },
    nextTry: 'When will you try next?',
    attemptNote: 'Anything else',
    childsWords: 'What the child says',
    offeredTo: 'Offered to',
    reply: 'What they said',
    supportOffered: 'What was offered',
    alreadySupported: {
      label: 'Who supports them already?',
      hint: 'For where to send them, and for nothing else',
    },
    letterTo: 'To whom',
    letterWords: { label: 'What the letter says', hint: 'In plain words' },
    lateCause: 'Why it was late',
    reason: 'Why',
    practitioner: 'Who works with the child',
    agreedNext: 'What was agreed',
    policeSay: 'What the police say',
    nextReview: { label: 'When to ask again', hint: 'Within a month' },
    policeDecision: 'What they decided',
    challengedWith: 'With whom it was taken up',
    theirAnswer: 'What they say',
    handedTo: 'Who has it now',
  },
  choices: {
    nfa: 'No further action',
    rui: 'Released under investigation',
    bail: 'Bail before charge',
    charged: 'Charged and bailed',
    refusedToCourt: 'Bail refused: taken to court',
    refusedToAuthority: 'Bail refused: to the local authority',
    telephone: 'Telephone',
    text: 'Text message',
    email: 'Email',
    visit: 'Visit',
    child: 'The child',
    carer: 'The parent or carer',
    both: 'Both',
    spoke: 'We spoke',
    noAnswer: 'No answer',
    leftMessage: 'Left a message',
    wrongNumber: 'Wrong number or address',
    accepted: 'Yes',
    declined: 'No',
    thinking: 'They are thinking about it',
    turnaround: 'Had Turnaround before',
    statutoryOrder: 'Was on a court order before',
    socialCare: 'Looked after, or on a child protection plan',
    earlyHelp: 'Early Help',
    police: 'The police told us late',
    service: 'The service was late',
    uncontactable: 'They could not be reached',
    noCover: 'Nobody was on duty',
    outOfCourt: 'An out-of-court decision',
    'policeDecision.charged': 'Charged',
  },
  clocks: {
    contact: 'Offer support',
    contactSinceNotified: 'Offer support, since we were told',
    conclusion: 'Come to an end of trying',
    allocation: 'Allocate a worker',
    firstMeeting: 'First meeting',
    review: 'Ask the police where it stands',
    bailEnds: 'Bail ends',
    challenge: 'Challenge the night in custody',
  },
  triggers: {
    contact: 'when the child left custody',
    contactSinceNotified: 'when we were told',
    conclusion: 'when we were told',
    allocation: 'when they said yes',
    firstMeeting: 'when a worker was allocated',
    review: 'when the child left custody, or when the police were last asked',
    bailEnds: 'as the police gave it',
    challenge: 'when we were told',
  },
  endings: {
    supported: 'Support began',
    declined: 'Support declined',
    offerSent: 'Offer sent',
    handedOn: 'Handed on to another service',
    turned18: 'Turned 18, handed on',
    inError: 'Notice sent in error',
  },
  notices: {
    allocated: {
      subject: 'A child is allocated to you',
      text: 'You are to meet a child who has said yes to support. Sign in to see who.',
    },
    heldOvernight: {
      subject: 'A night in custody is to be challenged',
      text:
        'One child was kept overnight in police custody, and no reason in law has been shown. ' +
        'Sign in to see it.',
    },
  },
  monthly: {
    overnight: {
      title: 'Nights in police custody',
      about:
        'Children who were charged, refused bail and kept overnight, with no certificate of ' +
        'which a ground holds.',
    },
  },
};
