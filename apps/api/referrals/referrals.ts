/** What somebody who refers does: refer, find their referrals, follow one. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../members/member';

export interface Receipt {
  readonly reference: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly source: string;
  readonly sourceReference: string;
  /** RFC 3339 with offset. */
  readonly receivedAt: string;
  readonly clockStarted: string;
  /** Why the clock started then, in words. */
  readonly why: string;
  /** The same, as a JWS that a police system can check against /.well-known/jwks.json. */
  readonly signed: string;
}

export interface ReferralRow {
  readonly reference: string;
  readonly sourceReference: string;
  readonly crimeNumbers: readonly string[];
  readonly procedure: string;
  /** 'Ayesha Khan' */
  readonly child: string;
  readonly receivedAt: string;
  /** The stage in words; 'Received' until the clerk has opened the case. */
  readonly stage: string;
  readonly ended: string | null;
}

export interface Progress extends ReferralRow {
  readonly stages: readonly { readonly stage: string; readonly since: string; readonly left: string | null }[];
  /** What was decided and how it ended, as far as the referrer is told: labelled answers. */
  readonly outcome: readonly { readonly label: string; readonly said: string }[];
  readonly endedAt: string | null;
  readonly receipt: Receipt;
  /** Present where the referrer may also open the case and act on it. */
  readonly caseId: string;
}

/** One row (or one source reference) of a CSV, and what became of it. */
export interface ImportedRow {
  readonly rows: readonly number[];
  readonly sourceReference: string;
  readonly result: 'taken' | 'taken before' | 'would be taken' | 'refused';
  readonly reference: string | null;
  readonly faults: readonly { readonly pointer: string; readonly fault: string }[];
}

@Injectable()
export class Referrals {
  /** Take a referral. The same source reference and body give the first receipt again. Throws Faults, OtherBody, NotForYou. */
  accept(_member: Member, _procedure: string, _body: unknown): Promise<Receipt> { throw new Error('not yet'); }
  /** The faults of a body, without taking it: for check-answers. */
  faults(_member: Member, _procedure: string, _body: unknown): Promise<readonly { pointer: string; fault: string }[]> { throw new Error('not yet'); }
  /** Newest first. `search` is a crime number, a reference or a source reference. */
  mine(_member: Member, _how: { readonly search?: string }): Promise<readonly ReferralRow[]> { throw new Error('not yet'); }
  /** Throws NotThere. */
  progress(_member: Member, _reference: string): Promise<Progress> { throw new Error('not yet'); }
  fromCsv(_member: Member, _procedure: string, _csv: string, _how: { readonly dryRun: boolean }): Promise<readonly ImportedRow[]> { throw new Error('not yet'); }
  /** Procedures that this member may refer to. */
  open(_member: Member): readonly { readonly procedure: string; readonly title: string; readonly about: string }[] { throw new Error('not yet'); }
}
