/** B6: how long the history of a whole case is. A count, so that no machine changes it. */
import { referral } from '../workflows/joint-decision/referral';
import { walkthroughOf } from '../workflows/joint-decision/walkthrough';
import { Walk } from '../walkthrough/walk';
import type { Bench, Line } from './line';

/** Moves of the demonstration clock, which no case has in production. */
const moves = [55, 60];

export async function wholeCase({ processes, temporal }: Bench): Promise<readonly Line[]> {
  const { caseId, acts } = await walkthroughOf(new Walk(processes.url, () => undefined), referral({ sourceReference: 'BENCH-WHOLE' }));
  const { history } = await temporal.workflowService.getWorkflowExecutionHistory({ namespace: 'panel-clerk', execution: { workflowId: `case/${caseId}` } });
  const events = history!.events!.filter(({ eventType }) => !moves.includes(Number(eventType))).length;
  return [{ number: 'B6', measure: 'history events of a whole community resolution ÷ its acts', result: `${events} ÷ ${acts} = ${(events / acts).toFixed(2)}`, excellent: '≤ 13 over ≥ 20 acts', acceptable: '' }];
}
