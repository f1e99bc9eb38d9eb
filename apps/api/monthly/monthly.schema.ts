/** What openapi.json says of the monthly lists. */
import { Id, Many, Text } from '../web/contract/properties';
import type { Month, MonthlyList } from './monthly.service';

export class MonthlyCaseSchema {
  @Id('Of the case') readonly id!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('When it was received, in words', '3 November 2026') readonly receivedSaid!: string;
  @Text('Where it stands, in words', 'Assessment') readonly stands!: string;
}

export class MonthlyListSchema implements MonthlyList {
  @Text('What its procedure is called', 'Remand') readonly title!: string;
  @Text('What the list is of', 'Children remanded in the month') readonly about!: string;
  @Many('Its cases', MonthlyCaseSchema) readonly cases!: readonly MonthlyCaseSchema[];
}

export class MonthSchema implements Month {
  @Text('The month', '2026-11') readonly month!: string;
  @Text('The same, in words', 'November 2026') readonly said!: string;
  @Many('A list for each procedure that has one', MonthlyListSchema)
  readonly lists!: readonly MonthlyListSchema[];
  @Text('The month before', '2026-10') readonly before!: string;
  @Text('The month after, where it has begun', '2026-12', { nullable: true })
  readonly after!: string | null;
}
