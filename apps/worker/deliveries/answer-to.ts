/**
 * What the outbox does. A notice to a member is in the record, on their page, when its entry is:
 * here its delivery is marked. Where a procedure says that a delivery comes back as an act, the
 * case hears that it was made. Another calendar is an act too; so are a further trigger, and that a
 * case which this one opened has ended.
 */
import type { Delivery } from '../../../libs/database/deliveries/relaying';
import { adopting } from '../../../libs/domain/clock-acts';
import type { Act } from '../../../libs/domain/entry';
import { theClerk } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';

/**
 * The act by which a case hears of a delivery; undefined where it need not, or where nobody was
 * there to be told, which no case may take for told. The key makes twice once.
 */
export function answerTo(procedures: readonly Procedure[], delivery: Delivery): Act | undefined {
  const { body, procedure, dedupeKey } = delivery;
  const mine = { by: theClerk, key: `outbox:${dedupeKey}` };
  if ('calendar' in body) return { ...adopting(body.calendar), ...mine };
  if ('opened' in body)
    return { act: 'hearEnded', fields: { opened: body.opened, ending: body.ending }, ...mine };
  if ('referral' in body) return { act: body.act, fields: body.fields, ...mine };
  if (body.to.length === 0) return undefined;
  const comesBackAs = procedures.find(({ name }) => name === procedure)?.deliveries?.[body.notice];
  return comesBackAs === undefined ? undefined : { act: comesBackAs, fields: {}, ...mine };
}
