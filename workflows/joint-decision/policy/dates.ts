/**
 * Dates that run beside every stage: nobody here set them, and nobody here can move them. Who hears
 * of each, and when.
 */
import type { Policy } from '../../../libs/domain/policy';
import { at9, toPoliceAndPanel } from './ladders';

export const dates: Policy['clocks'] = {
  bailEnds: {
    source:
      'The end of bail as the police give it; when anybody is told is settled for the first build',
    standing: 'assumption',
    ladder: [
      ...toPoliceAndPanel('10 days before', { before: '10 working days' }),
      ...toPoliceAndPanel('5 days before', { before: '5 working days' }),
    ],
  },
  // 140 days are the 16 weeks of conditions and the 28 days of the police file.
  timeLimit: {
    source:
      'The date and basis the police give ' +
      '(Magistrates’ Courts Act 1980 s127; CJA 1988 s39A); ' +
      'else indicative, six months from a summary offence. ' +
      'Only the police confirm it. ' +
      'When anybody is told is an assumption',
    standing: 'statute',
    ladder: [
      ...toPoliceAndPanel('conditions must begin', { before: '140 days' }),
      ...toPoliceAndPanel('police file', { before: '28 days' }),
      { key: 'on the day', when: 'due', ...at9, tell: 'policeDecisionMaker' },
    ],
  },
  turns18: {
    source:
      'CDA 1998 s66ZA and s66A: ' +
      'a youth caution or youth conditional caution is for a child under 18. ' +
      'When anybody is told is an assumption',
    standing: 'statute',
    ladder: [
      ...toPoliceAndPanel('20 days before', { before: '20 working days' }),
      { key: 'turns 18', when: 'due', tell: 'policeDecisionMaker' },
    ],
  },
};
