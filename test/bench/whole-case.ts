/** B6: how long the history of a whole case is. A count, so that no machine changes it. */
import { eventsOf } from '../support/history';
import { referral } from '../workflows/joint-decision/referral';
import { walkthroughOf } from '../workflows/joint-decision/walkthrough';
import { Walk } from '../walkthrough/walk';
import type { Bench, Line } from './line';

export async function wholeCase({ processes, temporal }: Bench): Promise<readonly Line[]> {
  const { caseId, acts } = await walkthroughOf(
    new Walk(processes.url, () => undefined),
    referral({ sourceReference: 'BENCH-WHOLE' }),
  );
  const events = await eventsOf(temporal, caseId);
  return [
    {
      number: 'B6',
      measure: 'history events of a whole community resolution ÷ its acts',
      result: `${events} ÷ ${acts} = ${(events / acts).toFixed(2)}`,
      excellent: '≤ 13 over ≥ 20 acts',
      acceptable: '',
    },
  ];
}
