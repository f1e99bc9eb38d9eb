/** What openapi.json says of what waits for me or my agency. */
import { urgencies } from '../../../libs/domain/urgency';
import { NoticeSchema } from '../notices';
import { Id, Instant, Many, OneOf, Text } from '../web/contract/properties';
import type { WorkGroup, WorkRow } from './work-row';
import type { WorkList } from './work.service';

const orNull = { nullable: true } as const;

export class WorkRowSchema implements WorkRow {
  @Id('Of the case') readonly caseId!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('What its procedure is called', 'Joint decision-making panel') readonly title!: string;
  @Text('Null where I may not know who the child is', 'Ayesha Khan', orNull)
  readonly child!: string | null;
  @Text('Where it stands, in words', 'Assessment') readonly stage!: string;
  @Text('The clock that makes it urgent; null where none runs', 'Assessment', orNull)
  readonly clock!: string | null;
  @Text('When that is due, in words', 'by the end of 18 September 2026', orNull)
  readonly due!: string | null;
  @Instant('The first instant that is late', orNull) readonly dueAt!: string | null;
  @Text('How near or how late it is', '3 working days late') readonly lateness!: string;
  @Text('Who has it', 'Priya Shah, Practitioner') readonly holder!: string;
}

export class UrgencySchema implements Omit<WorkGroup, 'rows'> {
  @OneOf('How urgent its cases are', Object.keys(urgencies))
  readonly urgency!: WorkGroup['urgency'];
  @Text('The same, as a heading', 'Critically overdue') readonly title!: string;
}

export class WorkGroupSchema extends UrgencySchema implements WorkGroup {
  @Many('Its cases, most urgent first', WorkRowSchema) readonly rows!: readonly WorkRowSchema[];
}

export class WorkSchema implements WorkList {
  @Many('All four groups in order, the empty ones too', WorkGroupSchema)
  readonly groups!: readonly WorkGroupSchema[];
  @Many('What I was told, newest first', NoticeSchema)
  readonly notices!: readonly NoticeSchema[];
}
