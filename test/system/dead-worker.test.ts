/** A process that dies is told of at once, with its last words: nobody waits for it. */
import { Processes } from '../support/processes';

it('fails the wait at once when the worker has no bundle to run, and says so', async () => {
  await expect(
    Processes.start({
      ownTemporal: false,
      settings: () => ({ WORKFLOW_BUNDLE: 'dist/no-such-bundle.js' }),
    }),
  ).rejects.toThrow(/the worker ended with exit code 1:[\s\S]*no-such-bundle/);
});
