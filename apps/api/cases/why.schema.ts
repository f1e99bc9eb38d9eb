/** What openapi.json says of why somebody was told of a clock. */
import type { Holder } from '../../../libs/domain/member';
import { Count, HeldBy, Instant, Many, One, Text, Texts } from '../web/contract/properties';
import { StretchSchema } from './clocks.schema';
import type { SaidWhy } from './why';

export class HeldSchema {
  @HeldBy('Who had the case') readonly with!: Holder;
  @Text('The same, in words', 'Youth justice service') readonly said!: string;
  @Instant('Since when') readonly since!: string;
}

export class HeldForSchema {
  @HeldBy('Who had the case') readonly with!: Holder;
  @Text('The same, in words', 'Police') readonly said!: string;
  @Count('For how many hours, of this clock’s time', 31) readonly hours!: number;
}

export class WhySchema implements SaidWhy {
  @Text('What was told', 'Submit the assessment: 2 days late') readonly title!: string;
  @Text('Of the clock, within its case', 'assessment') readonly clock!: string;
  @Text('Of the rung, within its clock', '2 days late') readonly rung!: string;
  @Instant('When it was to be told') readonly due!: string;
  @Instant('When it was told') readonly toldAt!: string;
  @Texts('Why, each a sentence, the first the shortest answer', ['It was due by 3 May 2026'])
  readonly said!: readonly string[];
  @Many('When the clock ran and when it stood still', StretchSchema)
  readonly segments!: readonly StretchSchema[];
  @One('Who had the case then', HeldSchema) readonly held!: HeldSchema;
  @Many('Who had had it, for how long', HeldForSchema)
  readonly heldFor!: readonly HeldForSchema[];
  @Text('What would have kept it from being told', 'It would not have been told had it come by …')
  readonly otherwise!: string;
  @Text('The version of the policy', '2026-04-01') readonly policy!: string;
  @Text('The version of the calendar', '2026-06-01') readonly calendar!: string;
}
