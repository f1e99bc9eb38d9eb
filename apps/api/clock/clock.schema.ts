/** What openapi.json says of the demonstration's clock. */
import { Count, Instant, One, Text } from '../web/contract/properties';
import type { ClockState } from './clock.service';

export class MovingSchema {
  @Instant('Where to') readonly to!: string;
}

export class DemonstrationClockSchema implements ClockState {
  @Instant('The demonstration’s time') readonly now!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly nowSaid!: string;
  @Count('Milliseconds ahead of real time', 172_800_000) readonly shift!: number;
  @One('It is being moved', MovingSchema, { nullable: true })
  readonly moving!: MovingSchema | null;
}
