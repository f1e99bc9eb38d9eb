/** Who the child is, and who the victims are: for those few who may know. */
import { itemId } from '../../../libs/domain/form';
import { addMonths, londonDay, say } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import type { CaseRow } from '../../../libs/database/record/one-case';
import { victimsOf } from '../../../libs/database/referrals/of-case';
import type { Ask } from '../../../libs/database/the-record';
import { itemNumber, itemTitle } from '../../../libs/intake/say';
import { labelled, nobody } from './answers-said';
import type { CaseView } from './case-view';

export function sayChild(row: CaseRow, now: number): NonNullable<CaseView['child']> {
  const [born, today] = [row.date_of_birth, londonDay(now)];
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  const hasHadBirthday = today.slice(5) >= born.slice(5);
  return {
    name: `${row.given_names} ${row.family_name}`,
    dateOfBirth: born,
    dateOfBirthSaid: say(born),
    age: hasHadBirthday ? years : years - 1,
    turns18: say(addMonths(born, 18 * 12)),
  };
}

/** Call it only for who may see them. */
export async function sayVictims(
  ask: Ask,
  { words, forms: { intake } }: Procedure,
  caseId: string,
): Promise<CaseView['victims']> {
  const lists = intake.filter(
    ({ kind, victim, fields }) =>
      kind === 'list' && (victim ?? fields?.some((field) => field.victim)),
  );
  const known = { ...nobody, victims: true };
  return (await victimsOf(ask, caseId)).flatMap(({ item, particulars }) => {
    const field = lists.find(({ key }) => itemId(key, itemNumber(item)) === item);
    if (!field) return [];
    return [
      {
        id: item,
        title: itemTitle(words, field.key, itemNumber(item)),
        answers: labelled(field.fields ?? [], particulars, words, known, 'referral'),
      },
    ];
  });
}
