/** What is asked of a hearing, and of the bail package for it. */
import type { Field, Form } from '../../../libs/domain/form';
import { decisions, held } from '../findings';
import { hearingAt, nextHearingAt } from './intake';
import { causes } from './review';

const childsWords: Field = { key: 'childsWords', kind: 'words' };
const objections = [
  'failToSurrender',
  'furtherOffences',
  'interfere',
  'ownProtection',
  'ownWelfare',
  'notEnoughKnown',
] as const;

export const hearing: { readonly [act: string]: Form } = {
  hearRemand: [
    hearingAt,
    { key: 'decision', kind: 'choice', choices: ['toCome', ...held], required: true },
    nextHearingAt,
  ],
  listHearing: [hearingAt, { key: 'court', kind: 'text' }],
  preparePackage: [
    {
      key: 'support',
      kind: 'choices',
      choices: [
        'bailSupport',
        'intensiveSupport',
        'accommodation',
        'curfewTag',
        'education',
        'health',
        'family',
        'mentor',
      ],
      required: true,
    },
    { key: 'objections', kind: 'choices', choices: objections, required: true },
    { key: 'answered', kind: 'choices', choices: objections },
    { key: 'packageWords', kind: 'words', required: true },
    childsWords,
  ],
  sendPackage: [
    { key: 'sentTo', kind: 'choices', choices: ['solicitor', 'cps', 'court'], required: true },
    { key: 'sentAt', kind: 'instant', past: true },
  ],
  recordNoPackage: [
    { key: 'whyNone', kind: 'choice', choices: causes, required: true },
    { key: 'reason', kind: 'words', required: true },
  ],
  recordHearing: [
    { key: 'decision', kind: 'choice', choices: decisions, required: true },
    nextHearingAt,
    { key: 'offeredAtHearing', kind: 'yesNo', required: true },
    { key: 'represented', kind: 'yesNo', required: true },
    { key: 'courtsReasons', kind: 'words', required: true },
    childsWords,
  ],
};
