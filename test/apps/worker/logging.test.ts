import { forNest, forTemporal } from '../../../apps/worker/logging';
import { logTo } from '../../../libs/logging/logging';
import { written } from '../../support/written';

it('takes Temporal’s warnings by the same list', () => {
  const line = written((log) =>
    forTemporal(log).warn('Activity failed', {
      workflowId: 'case/1',
      error: Object.assign(new Error('CANARY'), { type: 'SettleRefused' }),
      args: ['CANARY'],
    }),
  );
  expect(line).toMatchObject({
    msg: 'Activity failed',
    workflowId: 'case/1',
    kind: 'SettleRefused',
  });
  expect(JSON.stringify(line)).not.toContain('CANARY');
});

it('passes on what Nest warns of, and not that it has loaded a module', () => {
  let lines = 0;
  const log = logTo({
    write: () => {
      lines += 1;
    },
  });
  forNest(log).log('InstanceLoader dependencies initialized');
  forNest(log).warn('no such provider');
  expect(lines).toBe(1);
});
