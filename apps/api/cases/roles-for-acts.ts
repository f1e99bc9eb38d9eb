/** In which of their roles an act is open to a member, or why in none. */
import type { Case } from '../../../libs/domain/case';
import type { Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { whyClosedNow, whyNotOpen, type Refusal } from '../../../libs/domain/refusal';
import type { Member } from '../../../libs/domain/signed-in';

type RoleOrRefusal = { readonly role: Role } | { readonly refusal: Refusal };

/**
 * The first of a member's roles in which an act is open to them by stage and role, or why none is.
 */
export function roleFor(procedure: Procedure, c: Case, act: string, member: Member): RoleOrRefusal {
  let refusal: Refusal | undefined;
  for (const role of member.roles) {
    const by = { member: member.id, role, agency: member.agency };
    const why = whyNotOpen(procedure, c, { act, by });
    if (!why) return { role };
    // The reason that says most: one for another role says least.
    if (!refusal || (refusal.type === 'not yours' && why.type !== 'not yours')) refusal = why;
  }
  return {
    refusal: refusal ?? { type: 'not yours', why: 'This is for somebody in another role' },
  };
}

/**
 * The role in which an act is open to a member at an instant, its own rule heard too; or why it is
 * not.
 */
export function openTo(
  procedure: Procedure,
  policy: Policy,
  c: Case,
  act: string,
  member: Member,
  now: number,
): RoleOrRefusal {
  const to = roleFor(procedure, c, act, member);
  if ('refusal' in to) return to;
  const by = { member: member.id, role: to.role, agency: member.agency };
  const refusal = whyClosedNow(procedure, policy, c, act, { by, at: now });
  return refusal ? { refusal } : to;
}
