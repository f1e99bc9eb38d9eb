/**
 * The least that could tell something at an instant: a timer, then an activity that does nothing.
 */
// eslint-disable-next-line no-restricted-imports -- what is measured against is Temporal alone, and no case runs on it
import { proxyActivities, sleep } from '@temporalio/workflow';

const { nothing } = proxyActivities<{ nothing: () => Promise<void> }>({
  startToCloseTimeout: '30 seconds',
});

/** `until` in epoch milliseconds. */
export async function bareTimer(until: number): Promise<void> {
  await sleep(Math.max(1, until - Date.now()));
  await nothing();
}
