/** A case that opens others. */
import { faultsOf } from '../../../libs/domain/faults';
import {
  answeredByTheRecord,
  answersOf,
  openingForm,
  wordsIn,
  type Known,
} from '../../../libs/domain/other-cases';
import { procedures } from '../../../workflows/procedures';
import type { LawOfLives } from '../law';

export const ofOthers: readonly LawOfLives[] = [
  {
    says:
      'opens others with all that their referral needs and nothing that it does not ask, and ' +
      'hears once of the end of each',
    holds(procedure, { simulated: { journal, current } }) {
      const heard = new Set<number>();
      for (const e of journal) {
        if (e.kind === 'opens') {
          const other = procedures.find(({ name }) => name === e.procedure);
          if (!other || !procedure.opens?.includes(e.procedure))
            throw new Error(`entry ${e.seq} opens ${e.procedure}, which it does not declare`);
          const known = Object.fromEntries(
            answeredByTheRecord.map((key) => [
              key,
              key === 'dateOfBirth' ? '2012-04-09' : 'said by the record',
            ]),
          ) as Known;
          const answers = answersOf(
            openingForm(other),
            e.facts,
            known,
            new Map(wordsIn(openingForm(other), e.facts).map((id) => [id, `the text of ${id}`])),
          );
          const faults = [
            ...Object.keys(e.facts)
              .filter((key) => !openingForm(other).some((field) => field.key === key))
              .map((key) => `${key} is not asked`),
            ...faultsOf(openingForm(other), answers, {}).map(
              ({ pointer, fault }) => `${pointer} ${fault}`,
            ),
          ];
          if (faults.length > 0)
            throw new Error(
              `entry ${e.seq} opens ${e.procedure}, whose referral would be refused: ${faults.join('; ')}`,
            );
        }
        if (e.kind === 'otherEnded') {
          if (heard.has(e.opened) || journal[e.opened - 1]?.kind !== 'opens')
            throw new Error(
              `entry ${e.seq} hears of the end of ${e.opened}, ` +
                `${heard.has(e.opened) ? 'again' : 'which opened nothing'}`,
            );
          heard.add(e.opened);
        }
      }
      if (current.openedCases.filter(({ ended }) => ended !== undefined).length !== heard.size)
        throw new Error('an end that it heard of is not in the case');
    },
  },
];
