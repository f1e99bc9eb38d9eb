/** Everything that entries name, looked up together: texts, people and sittings. */
import type { Entry } from '../../../libs/domain/entry';
import type { Answers, Form } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import { peopleOf } from '../../../libs/database/people/names';
import { textsOf } from '../../../libs/database/record/texts';
import { sittingsOf, type SittingAt } from '../../../libs/database/sittings/to-name';
import type { Ask } from '../../../libs/database/the-record';
import { namedIn } from './answers-named';
import type { Known } from './answers-said';

interface Looked {
  readonly procedure: Procedure;
  readonly caseId: string;
  readonly shown: readonly Entry[];
  /** Whether victims' words may be read. */
  readonly victims: boolean;
  /** Ids of people who are named beside the entries. */
  readonly others: readonly string[];
}

export async function knownOf(
  ask: Ask,
  { procedure, caseId, shown, victims, others }: Looked,
): Promise<Known> {
  const wanted = new Wanted(others);
  for (const entry of shown) wanted.add(procedure, entry);
  const texts = await textsOf(ask, caseId, wanted.texts, victims);
  const people = await peopleOf(ask, wanted.people);
  const sittings = await sittingsOf(ask, wanted.sittings);
  return {
    texts,
    people,
    sittings: new Map(sittings.map((sitting) => [sitting.id, saySitting(sitting)])),
    victims,
  };
}

class Wanted {
  readonly texts = new Set<string>();
  readonly people: Set<string>;
  readonly sittings = new Set<string>();

  constructor(people: readonly string[]) {
    this.people = new Set(people);
  }

  add({ forms }: Procedure, entry: Entry): void {
    if (entry.kind === 'act') {
      this.addAnswers(forms.acts[entry.act] ?? [], entry.fields);
      this.people.add(entry.by.member);
    }
    if (entry.kind === 'rung' || entry.kind === 'told') {
      for (const id of entry.to ?? []) this.people.add(id);
      for (const { member } of entry.over ?? []) if (member !== undefined) this.people.add(member);
    }
  }

  private addAnswers(form: Form, answers: Answers): void {
    const found = namedIn(form, answers);
    for (const id of [...found.texts, ...found.victimTexts]) this.texts.add(id);
    for (const id of found.people) this.people.add(id);
    for (const id of found.sittings) this.sittings.add(id);
  }
}

/** '9:30am on 18 September 2026, Town Hall' */
export const saySitting = ({ startsAt, place }: SittingAt): string =>
  `${sayInstant(startsAt.getTime())}, ${place}`;
