/** What the trial of faults says where there is none, or where one is stale. They are in faults/. */
import { altered, Trial } from './faults/trial';

const trial = new Trial();

it('the model check and the laws find nothing wrong where there is no fault', async () => {
  expect(await trial.ofNone()).toMatch(/^nothing /);
}, 600_000);

it('a fault that its source has outgrown is not tried', () => {
  expect(() =>
    altered({
      says: 'an old one',
      file: 'libs/domain/ball.ts',
      edits: [['what nobody ever wrote there', '']],
    }),
  ).toThrow('The fault "an old one" is stale: libs/domain/ball.ts has what it changes 0 times');
});
