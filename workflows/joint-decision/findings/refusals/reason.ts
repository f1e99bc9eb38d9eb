/** What every refusal is made of. */
import type { Act } from '../../../../libs/domain/entry';

export type Taking = Act & { readonly at: number };
export type Reason = string | undefined;

export const of = ({ fields }: Act) => fields.offence as string;
export const sentence = (reasons: readonly string[]): Reason =>
  reasons.length > 0 ? reasons.join('. ') : undefined;

export const hasText = (reason: unknown) => reason !== undefined;
