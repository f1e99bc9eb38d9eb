/** What openapi.json says of whether the parts answer. */
import { Count, OneOf, Texts, YesNo } from '../web/contract/properties';
import type { Health } from './health.service';

const answers = ['ok', 'away'] satisfies Health['database'][];

export class PongSchema {
  @YesNo('The process answers', true) readonly pong!: boolean;
}

export class HealthSchema implements Health {
  @OneOf('Of all', ['ok', 'degraded', 'down'] satisfies Health['status'][])
  readonly status!: Health['status'];
  @OneOf('Without it nothing works', answers) readonly database!: Health['database'];
  @OneOf('Without it acts wait, reads and referrals go on', answers)
  readonly temporal!: Health['temporal'];
  @Count('Whole months until the last announced bank holiday', 13)
  readonly bankHolidayMonthsLeft!: number;
  @Texts('What is to be heeded', ['Temporal is away: acts wait, reads and referrals go on'])
  readonly warnings!: readonly string[];
}
