/**
 * A case as one member may see it: everything a page or the API says of it, with every word already
 * chosen.
 */
import type { Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import type { Form } from '../../../libs/domain/form';
import type { Role } from '../../../libs/domain/member';
import type { Label } from '../../../libs/domain/procedure';
import type { Refusal } from '../../../libs/domain/refusal';
import type { ClockLine } from './clock-view';

export interface Labelled {
  readonly key: string;
  readonly label: string;
  /** The answer in words. For a list, left out: see `items`. */
  readonly said?: string;
  /** An answer for each item of a list, each under the item's own title: 'Offence 1'. */
  readonly items?: readonly {
    readonly id: string;
    readonly title: string;
    readonly answers: readonly Labelled[];
  }[];
}

export interface OpenAct {
  readonly act: string;
  readonly name: string;
  readonly about?: string;
  /** In which of my roles I would take it. */
  readonly as: Role;
  readonly form: Form;
  /** What may be chosen, in words, by field key: choices, members, items, clocks, sittings. */
  readonly options: {
    readonly [field: string]: readonly {
      readonly value: string;
      readonly label: string;
      readonly hint?: string;
    }[];
  };
  /** For a field asked `each`: the items, by field key. */
  readonly each: {
    readonly [field: string]: readonly {
      readonly id: string;
      readonly title: string;
      readonly hint?: string;
    }[];
  };
  readonly labels: { readonly [field: string]: Label };
}

export interface Line {
  readonly seq: number;
  /** RFC 3339 with London's offset. */
  readonly at: string;
  /** '9:30am on 18 September 2026' */
  readonly atSaid: string;
  /**
   * What happened, in words: 'Assessment submitted', 'The team manager was told that screening is
   * late'.
   */
  readonly what: string;
  readonly kind: Entry['kind'];
  /** The reason, where there is one to give: why a clock is due then, what a telling was about. */
  readonly why: string | null;
  /** 'Priya Shah, Practitioner'; null for the clerk. */
  readonly by: string | null;
  readonly details: readonly Labelled[];
}

/** An act that is not open now, by which kind of refusal, and why in words. */
export interface ClosedAct {
  readonly act: string;
  readonly name: string;
  readonly type: Refusal['type'];
  readonly why: string;
}

export interface CaseView {
  readonly id: string;
  readonly reference: string;
  /** The procedure's name, as in URLs; `title` is its words. */
  readonly procedure: string;
  readonly title: string;
  /** Null where the member may not know who the child is. */
  readonly child: {
    readonly name: string;
    readonly dateOfBirth: string;
    readonly dateOfBirthSaid: string;
    readonly age: number;
    readonly turns18: string;
  } | null;
  readonly state: Case;
  readonly stands: readonly {
    readonly stage: string;
    readonly name: string;
    readonly since: string;
    readonly sinceSaid: string;
    readonly holder: string;
    /** The same within a sentence. */
    readonly heldBy: string;
  }[];
  readonly ended: {
    readonly ending: string;
    readonly said: string;
    readonly at: string;
    readonly atSaid: string;
  } | null;
  readonly facts: readonly Labelled[];
  /** Of the referral, what this member may see. */
  readonly answers: readonly Labelled[];
  /** Further referrals of the child, each a trigger of this case. */
  readonly further: readonly {
    readonly reference: string;
    readonly receivedSaid: string;
    readonly answers: readonly Labelled[];
  }[];
  /** Victims' particulars, for those few who may see them; otherwise empty. */
  readonly victims: readonly {
    readonly id: string;
    readonly title: string;
    readonly answers: readonly Labelled[];
  }[];
  readonly open: readonly OpenAct[];
  readonly closed: readonly ClosedAct[];
  /** Newest first. */
  readonly timeline: readonly Line[];
  readonly clocks: readonly ClockLine[];
  readonly warnings: readonly string[];
  /** Cases of children said to have been there too, of those the member may see. */
  readonly linked: readonly { readonly id: string; readonly reference: string }[];
  /**
   * What was last said of the child in any of their cases, to be seen beside every one: how this
   * child is told things.
   */
  readonly ofChild: {
    readonly said: string;
    readonly atSaid: string;
    readonly answers: readonly Labelled[];
  } | null;
  /**
   * Cases that this one opened, and the one that opened it; those alone that the member may see.
   */
  readonly others: readonly Other[];
  /**
   * Who has it: 'Priya Shah, Practitioner', or 'Panel Team Manager' where no one person holds it.
   */
  readonly holder: {
    readonly role: Role;
    readonly said: string;
    readonly heldBy: string;
    readonly mine: boolean;
  } | null;
  readonly version: number;
}

/** A case about the same child, on the other side of an opening. */
export interface Other {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly relation: 'opened' | 'opened by';
  /** Where it stands, in words: 'Doing the work', 'Ended: signed off'. */
  readonly stands: string;
}

export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly title: string;
  readonly child: string | null;
  readonly stages: readonly string[];
  readonly holder: string | null;
  readonly receivedAt: string;
  readonly ended: string | null;
}
