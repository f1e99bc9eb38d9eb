/** What openapi.json says of answers that stand beside their questions, in words. */
import { Many, ManyBelow, Text } from '../web/contract/properties';
import type { Labelled } from './case-view';

export class ItemAnswersSchema {
  @Text('Of the item, within its list', 'o1') readonly id!: string;
  @Text('What the item is called', 'Offence 1') readonly title!: string;
  @ManyBelow('What was answered of it', () => LabelledSchema)
  readonly answers!: readonly LabelledSchema[];
}

export class LabelledSchema implements Labelled {
  @Text('Of the field, in the procedure’s form', 'category') readonly key!: string;
  @Text('What was asked', 'Category of the offence') readonly label!: string;
  @Text('What was answered, in words. Left out for a list: see `items`', 'Violence', {
    optional: true,
  })
  readonly said?: string;
  @Many('For a list: the answers of each item', ItemAnswersSchema, { optional: true })
  readonly items?: readonly ItemAnswersSchema[];
}
