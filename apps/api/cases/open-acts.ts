/** What is open to a member on a case now, with all its form needs, and why the rest is not. */
import type { Calendar } from '../../../libs/domain/calendar';
import type { Case } from '../../../libs/domain/case';
import { clocksFor } from '../../../libs/domain/clock-acts';
import type { Answers } from '../../../libs/domain/form';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import type { Ask } from '../../../libs/database/the-record';
import type { CaseView, OpenAct } from './case-view';
import { whatMayBeChosen } from './choosable';
import { openAct } from './open-act';
import { openTo } from './roles-for-acts';

interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** `referral` lends each item its words. */
export async function openActs(
  ask: Ask,
  procedure: Procedure,
  c: Case,
  referral: Answers,
  member: Member,
  rules: Rules,
  now: number,
): Promise<Pick<CaseView, 'open' | 'closed'>> {
  const { policy } = rules;
  const acts = inOrder(procedure).map((act) => ({
    act,
    to: openTo(procedure, policy, c, act, member, now),
  }));
  const mine = acts.flatMap(({ act, to }) => ('role' in to ? [{ act, as: to.role }] : []));
  const forms = mine.flatMap(({ act }) => procedure.forms.acts[act] ?? []);
  const choosable = await whatMayBeChosen(ask, procedure, forms, now);
  const open = mine.map(({ act, as }) => {
    const clocks = (of: string | undefined) =>
      clocksFor(of, c, rules, { member: member.id, role: as }, now);
    return openAct({ procedure, policy, c, referral, act, as, choosable, clocks });
  });
  const refused = acts.flatMap(({ act, to }) =>
    'refusal' in to && !isBySoftware(procedure, act) ? [{ act, ...to.refusal }] : [],
  );
  return {
    open: open.filter((one) => !isIdle(one)),
    closed: [
      ...refused.map(({ act, type, why }) => ({ act, name: nameOf(procedure, act), type, why })),
      ...open
        .filter(isIdle)
        .map(({ act, name }) => ({ act, name, type: 'refused' as const, why: noClock })),
    ],
  };
}

const noClock = 'No clock of this case is waiting for it';

/** While its clerk has not opened it, nothing is open to anybody. */
export const nothingOpen = (procedure: Procedure): Pick<CaseView, 'open' | 'closed'> => ({
  open: [],
  closed: Object.keys(procedure.acts).map((act) => ({
    act,
    name: nameOf(procedure, act),
    type: 'not open',
    why: 'The case has been received and is being opened',
  })),
});

const nameOf = ({ words }: Procedure, act: string): string => words.acts[act]?.name ?? act;

/** What the stage asks for stands before what may be done at any time. */
const inOrder = ({ acts }: Procedure): readonly string[] => {
  const anywhere = (act: string) => Number(acts[act]!.anywhere ?? false);
  return Object.keys(acts).sort((a, b) => anywhere(a) - anywhere(b));
};

/** Acts of the software alone are nobody's to be shown. */
const isBySoftware = ({ acts }: Procedure, act: string): boolean =>
  acts[act]!.by.every((role) => role === 'clerk');

/** An act on a clock is open when there is a clock for it. */
const isIdle = ({ form, options }: OpenAct): boolean =>
  form.some(({ kind, key }) => kind === 'clock' && options[key]!.length === 0);
