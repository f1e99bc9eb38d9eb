/** Saying that one knows of what a clock told. */
import type { ArmedRung, CaseClock } from '../case';
import { roles, type Role } from '../member';
import { clockField, noClock, said, type ClockAct } from './one-clock';

const people = (Object.keys(roles) as Role[]).filter(
  (role) => role !== 'clerk' && role !== 'apiClient',
);

/** What was told of this clock to this person and waits for their word. */
export const awaits = (clock: CaseClock, member: string): readonly ArmedRung[] =>
  clock.rungs.filter(
    ({ told, to, answerBy, acknowledged }) =>
      told !== undefined &&
      answerBy !== undefined &&
      acknowledged === undefined &&
      to?.includes(member),
  );

export const acknowledge: ClockAct = {
  rule: {
    by: people,
    anywhere: true,
    whoever: true,
    refuses: (c, act) => {
      const clock = said(c, act);
      if (!clock) return noClock;
      return awaits(clock, act.by.member).length === 0
        ? 'Nothing that was told to you of this clock waits for your word'
        : undefined;
    },
    brings: (c, act) => {
      const clock = said(c, act)!;
      return awaits(clock, act.by.member).map(({ key }) => ({
        kind: 'acknowledged',
        id: clock.id,
        rung: key,
      }));
    },
  },
  form: [{ ...clockField, of: 'told to me' }],
  words: {
    name: 'Acknowledge',
    done: 'Acknowledged',
    about: 'You say that you know of it. It stays due: nothing else changes.',
  },
};
