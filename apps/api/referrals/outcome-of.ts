/** What came of a referral, as far as the one who sent it is told. */
import type { Case } from '../../../libs/domain/case';
import { sayInstant } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import { labelled, nobody, type Labelled } from '../cases';

const toldKinds = ['choice', 'choices', 'day', 'yesNo'];

/** What the referrer's own agency decided, in choices and dates: the last of each act. */
export function outcomeOf(procedure: Procedure, c: Case, member: Member): readonly Labelled[] {
  const { words, forms } = procedure;
  const lasts = new Map(
    c.acts.filter(({ by }) => by.agency === member.agency).map((taken) => [taken.act, taken]),
  );
  return [...lasts.values()].flatMap(({ act, at, fields }) => {
    const form = (forms.acts[act] ?? []).filter(
      ({ kind, victim }) => !victim && toldKinds.includes(kind),
    );
    return [
      { key: act, label: words.acts[act]?.done ?? act, said: sayInstant(at) },
      ...labelled(form, fields, words, nobody, 'act'),
    ];
  });
}
