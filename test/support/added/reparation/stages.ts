/** The two stages of reparation, who may do what at them, and when their clocks run. */
import { last, type Case } from '../../../../libs/domain/case';
import type { ActRule, ClockRule, Procedure } from '../../../../libs/domain/procedure';
import { sameDay } from './findings';

export type Stage = 'agreeing' | 'doing';

export const stages: Procedure<Stage>['stages'] = {
  agreeing: {
    open: ['agree', 'decline'],
    done: (c) => last(c, 'agree') !== undefined || last(c, 'decline') !== undefined,
    holder: () => ({ role: 'panelTeamManager' }),
  },
  doing: {
    open: ['finish'],
    done: (c) => last(c, 'finish') !== undefined,
    holder: (c) => worker(c),
  },
};

const worker = (c: Case) => ({
  role: 'practitioner' as const,
  ...(last(c, 'agree') ? { member: last(c, 'agree')!.fields.practitioner as string } : {}),
});

export const acts: { readonly [act: string]: ActRule } = {
  agree: { by: ['panelTeamManager'] },
  decline: { by: ['panelTeamManager'] },
  finish: { by: ['practitioner'], refuses: sameDay },
  withdraw: { by: ['panelTeamManager'], anywhere: true, ends: 'withdrawn' },
};

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  agreeing: {
    stage: 'agreeing',
    starts: (c) => [{ from: c.received }],
    stops: (c) => last(c, 'agree') !== undefined || last(c, 'decline') !== undefined,
  },
  doing: {
    stage: 'doing',
    starts: (c) => (last(c, 'agree') ? [{ from: last(c, 'agree')!.at }] : []),
    stops: (c) => last(c, 'finish') !== undefined,
  },
};
