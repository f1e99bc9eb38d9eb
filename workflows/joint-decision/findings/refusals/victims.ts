/** Why what is recorded of a victim is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import { figure, type Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import type { Reason } from './reason';

export function statusTooSoon(c: Case, { fields }: Act, policy: Policy): Reason {
  const victim = fields.victim as string;
  if (fields.victimStatus === 'viewsRecorded')
    return is.viewsOf(c, victim) ? undefined : 'Record what this victim says first';
  if (fields.victimStatus !== 'exhausted') return undefined;
  const made = is.attempts(c, victim);
  const [least, channels] = [
    figure<number>(policy, 'victimAttempts'),
    figure<number>(policy, 'victimChannels'),
  ];
  const used = new Set(made.map((attempt) => attempt.fields.channel)).size;
  return made.length < least || used < channels
    ? 'Attempts are not exhausted: ' +
        `${made.length} of ${least} are recorded, on ${used} of ${channels} channels`
    : undefined;
}

export const didNotAsk = (c: Case, { fields }: Act): Reason =>
  is.victimToldAtEnd(c, fields.victim as string)
    ? 'This victim has been told'
    : is.victimsToTellAtEnd(c).some(({ id }) => id === fields.victim)
      ? undefined
      : 'This victim did not ask to be told at the end';

export const victimKnows = (c: Case, { fields }: Act): Reason =>
  is.victimTold(c, fields.victim as string)
    ? 'This victim has been told of the decision as it stands'
    : undefined;
