/** What openapi.json says of days on which nobody works. */
import { Count, Instant, Many, OnDay, One, OneOf, Text, YesNo } from '../web/contract/properties';
import { kinds, type Announced, type CalendarView } from './calendar.service';

export class AnnouncedDaySchema implements Announced {
  @OnDay('The day') readonly day!: string;
  @Text('The same, in words', '18 September 2026') readonly daySaid!: string;
  @Text('What it is called', 'State funeral') readonly name!: string;
  @OneOf('What kind of day it is', kinds) readonly kind!: Announced['kind'];
  @Text('Who announced it here, by name', 'Sam Okafor') readonly announcedBy!: string;
  @Instant('When it was announced here') readonly announcedAt!: string;
  @Text('The same, in words', '9:30am on 10 September 2026') readonly announcedSaid!: string;
}

export class ComingDaySchema {
  @OnDay('The day') readonly day!: string;
  @Text('The same, in words', '25 December 2026') readonly daySaid!: string;
  @Text('What it is called', 'Christmas Day') readonly name!: string;
  @YesNo('It is worked out, and not announced yet', false) readonly provisional!: boolean;
}

export class MovedSchema {
  @Count('Clocks that were moved', 12) readonly clocks!: number;
  @Count('Cases whose clocks they are', 9) readonly cases!: number;
}

export class CalendarSchema implements CalendarView {
  @Text('Its version, as the clocks of a case name it', '2026-06-01') readonly version!: string;
  @OnDay('The last day whose bank holidays gov.uk has announced')
  readonly announcedTo!: string;
  @Many('Days that were announced here', AnnouncedDaySchema)
  readonly announced!: readonly AnnouncedDaySchema[];
  @Many('Days of the coming year on which nobody works, beside weekends', ComingDaySchema)
  readonly coming!: readonly ComingDaySchema[];
  @Count('Open cases that are still counted by another calendar', 0) readonly waiting!: number;
  @One('What its last change did, as far as it has come', MovedSchema, { nullable: true })
  readonly moved!: MovedSchema | null;
}
