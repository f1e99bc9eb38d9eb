/** Where the cases stand that a case opened, and those that opened it. */
import type { OtherCase } from '../../../libs/database/record/other-cases';
import type { Procedures } from '../../../libs/database/the-record';
import { sayStages } from '../web/layout/filters';
import type { Other } from './case-view';

export function sayOther(procedures: Procedures, other: OtherCase): Other {
  const { id, reference, procedure, relation, stages, ending } = other;
  const { words } = procedures.of(procedure);
  const stands =
    ending === null
      ? sayStages(words, stages) || 'Received'
      : `Ended: ${words.endings[ending] ?? ending}`;
  return { id, reference, title: words.title, relation, stands };
}
