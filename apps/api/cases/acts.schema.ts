/** What openapi.json says of acts: those open to me with what they ask, and why others are not. */
import type { Field, Kind } from '../../../libs/domain/form';
import type { Refusal } from '../../../libs/domain/refusal';
import type { Role } from '../../../libs/domain/member';
import {
  ByKey,
  Count,
  InRole,
  Many,
  ManyBelow,
  One,
  OneOf,
  Text,
  Texts,
  YesNo,
} from '../web/contract/properties';
import { refusalTypes } from '../web/problems/responses';
import type { CaseView, OpenAct } from './case-view';

const left = { optional: true } as const;

/** Each kind of field once: one that is missing here does not compile. */
const kinds: { readonly [kind in Kind]: true } = {
  text: true,
  words: true,
  choice: true,
  choices: true,
  yesNo: true,
  day: true,
  instant: true,
  number: true,
  member: true,
  item: true,
  clock: true,
  sitting: true,
  list: true,
};

export class AskedWhenSchema {
  @Text('An earlier field of the form', 'eligible') readonly field!: string;
  @Texts('The answers with which this one is asked', ['no']) readonly is!: readonly string[];
}

export class FieldSchema implements Field {
  @Text('Its name in the body of the act', 'outcome') readonly key!: string;
  @OneOf('What kind of answer it takes', Object.keys(kinds)) readonly kind!: Kind;
  @YesNo('It must be answered', true, left) readonly required?: true;
  @Texts('What may be chosen', ['eligible', 'notEligible'], left)
  readonly choices?: readonly string[];
  @One('Asked only after these answers', AskedWhenSchema, left) readonly when?: AskedWhenSchema;
  @Text('Begins a group of questions of this name', 'education', left) readonly section?: string;
  @Text('Asked for each item of this list: the answer is a record by item', 'offences', left)
  readonly each?: string;
  @Text('Of which role, list or clocks one is chosen', 'practitioner', left)
  readonly of?: string;
  @ManyBelow('For a list: what is asked of each item', () => FieldSchema, left)
  readonly fields?: readonly FieldSchema[];
  @Count('The fewest items, or the smallest number', 1, left) readonly atLeast?: number;
  @Count('The most items, the greatest number or the longest text', 20, left)
  readonly atMost?: number;
  @YesNo('It goes with the case into its workflow', true, left) readonly fact?: true;
  @YesNo('It is kept apart with the victims’ particulars', true, left) readonly victim?: true;
  @YesNo('It is said of the child, and shown beside all their cases', true, left)
  readonly ofChild?: true;
  @YesNo('It may not lie in the future', true, left) readonly past?: true;
  @Text('What a page or a CSV takes where nothing is said', 'no', left)
  readonly otherwise?: string;
}

class OptionSchema {
  @Text('What to send', 'eligible') readonly value!: string;
  @Text('What it is called', 'Eligible') readonly label!: string;
  @Text('What helps to choose it', 'The child accepts responsibility', left)
  readonly hint?: string;
}

class EachItemSchema {
  @Text('Of the item, the key to answer under', 'o1') readonly id!: string;
  @Text('What the item is called', 'Offence 1') readonly title!: string;
  @Text('What it is, in short', 'took a bicycle from a yard', left) readonly hint?: string;
}

class LabelSchema {
  @Text('What is asked', 'Is the child eligible?') readonly label!: string;
  @Text('What helps to answer', 'Screening looks at the referral alone', left)
  readonly hint?: string;
  @Text('What to ask for where it is missing', 'the child’s own words', left)
  readonly asked?: string;
  @OneOf('How it is put, where it names nothing', ['question', 'reason'], left)
  readonly as?: 'question' | 'reason';
}

export class OpenActSchema implements OpenAct {
  @Text('Its name, to send', 'screen') readonly act!: string;
  @Text('What it is called', 'Screen the referral') readonly name!: string;
  @Text('What it is for', 'Say whether the panel can take the case', left)
  readonly about?: string;
  @InRole('In which of my roles I would take it') readonly as!: Role;
  @Many('What it asks', FieldSchema) readonly form!: readonly FieldSchema[];
  @ByKey('What may be chosen, by field', OptionSchema, 'many')
  readonly options!: OpenAct['options'];
  @ByKey('For a field asked of each item: the items, by field', EachItemSchema, 'many')
  readonly each!: OpenAct['each'];
  @ByKey('What each field is called, by field', LabelSchema, 'one')
  readonly labels!: OpenAct['labels'];
}

export class ClosedActSchema {
  @Text('Its name', 'decide') readonly act!: string;
  @Text('What it is called', 'Decide the outcome') readonly name!: string;
  @OneOf('What kind of refusal it is: programs may rely on it', refusalTypes)
  readonly type!: Refusal['type'];
  @Text('Why it is not open to me now', 'Not yet: this belongs to Decision') readonly why!: string;
}

export class ActsSchema implements Pick<CaseView, 'open' | 'closed' | 'version'> {
  @Many('Acts that I may take now', OpenActSchema) readonly open!: readonly OpenActSchema[];
  @Many('Acts that I may not take now, and why', ClosedActSchema)
  readonly closed!: readonly ClosedActSchema[];
  @Count('The version of the case: send it with an act', 12) readonly version!: number;
}
