/** What the police, or the CPS, decided for each offence. */
import { last, type Case } from '../../../libs/domain/case';
import { outcome } from '../outcomes';
import { deciders } from '../outcomes/deciders';
import type { Outcome } from '../outcomes/outcome';
import { after } from './acts';
import { offenceKind, offences } from './offences';
import { outcomesOf, type Outcomes } from './per-offence';

export const decision = (c: Case) => last(c, 'confirm');

/** Whether only the CPS may decide on these outcomes. */
export const forTheCps = (c: Case, outcomes: Outcomes | undefined) =>
  outcomes !== undefined &&
  offences(c).some(
    (offence) =>
      outcomes[offence.id] !== undefined &&
      deciders(outcome(outcomes[offence.id]!), offenceKind(c, offence)).every(
        (who) => who === 'CPS',
      ),
  );

export const childTold = (c: Case) => after(c, 'tellChild', decision(c)) !== undefined;

/** The outcome that stands for an offence; undefined before the police have confirmed one. */
export const given = (c: Case, offence: string): Outcome | undefined => {
  const key = outcomesOf(decision(c))?.[offence];
  return key === undefined ? undefined : outcome(key);
};

/** So of an offence that has an outcome, or of every offence once all have one. */
export const some = (c: Case, so: (given: Outcome, offence: string) => boolean) =>
  offences(c).some(({ id }) => given(c, id) !== undefined && so(given(c, id)!, id));
export const all = (c: Case, so: (given: Outcome, offence: string) => boolean) =>
  decision(c) !== undefined && offences(c).every(({ id }) => so(given(c, id)!, id));
