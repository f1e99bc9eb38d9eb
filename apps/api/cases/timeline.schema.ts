/** What openapi.json says of what happened to a case. */
import { Count, Instant, Many, OneOf, Text } from '../web/contract/properties';
import type { Line } from './case-view';
import { LabelledSchema } from './labelled.schema';

/** Each kind of entry once: one that is missing here does not compile. */
const kinds: { readonly [kind in Line['kind']]: true } = {
  opened: true,
  act: true,
  entered: true,
  left: true,
  armed: true,
  stopped: true,
  paused: true,
  resumed: true,
  moved: true,
  rung: true,
  acknowledged: true,
  calendar: true,
  told: true,
  opens: true,
  otherEnded: true,
  follows: true,
  ended: true,
};

export class LineSchema implements Line {
  @Count('The entry’s number in the journal', 7) readonly seq!: number;
  @Instant('When it happened') readonly at!: string;
  @Text('When it happened, in words', '9:30am on 18 September 2026') readonly atSaid!: string;
  @OneOf('What kind of entry it is', Object.keys(kinds)) readonly kind!: Line['kind'];
  @Text('What happened, in words', 'Assessment submitted') readonly what!: string;
  @Text('The reason, where there is one to give', 'The team manager was told', { nullable: true })
  readonly why!: string | null;
  @Text('Who did it, and in which role; null for the clerk', 'Priya Shah, Practitioner', {
    nullable: true,
  })
  readonly by!: string | null;
  @Many('What was answered with it, as far as I may read it', LabelledSchema)
  readonly details!: readonly LabelledSchema[];
}

export class TimelineSchema {
  @Many('What happened, newest first', LineSchema) readonly items!: readonly LineSchema[];
}
