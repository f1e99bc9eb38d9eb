/** What must be so before a victim’s status is recorded, and what waits for it. */
import { before, procedure, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import type { Step } from '../../paths';

describe('a victim', () => {
  const tries = (n: number, ...channels: string[]): readonly Step[] =>
    Array.from({ length: n }, (_, i) => ({
      ...paths.attempt,
      fields: { ...paths.attempt.fields, channel: channels[i % channels.length]!, reached: false },
    }));
  const exhausted = { victim: 'v1', victimStatus: 'exhausted' };
  it('is not called out of reach before three attempts on two channels', async () => {
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(2, 'letter', 'telephone')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('Attempts are not exhausted: 2 of 3 are recorded, on 2 of 2 channels');
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(3, 'letter')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('Attempts are not exhausted: 3 of 3 are recorded, on 1 of 2 channels');
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(3, 'letter', 'telephone')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('taken');
  });
  it('is heard before they are said to be heard', async () => {
    expect(
      await refusedAfter(paths.begun, 'victimWorker', 'recordVictimStatus', paths.status.fields),
    ).toBe('Record what this victim says first');
  });
  it('declines, or is kept back by the police, only with a reason', async () => {
    for (const victimStatus of ['declined', 'policeRefused'])
      expect(
        await refusedAfter(paths.begun, 'victimWorker', 'recordVictimStatus', {
          victim: 'v1',
          victimStatus,
        }),
      ).toContain('/statusReason is needed');
  });
  it('has words that stay in the victims’ part, whoever writes them', () => {
    const ofVictims = Object.entries(procedure.forms.acts).filter(([, form]) =>
      form.some(({ key, kind }) => key === 'victim' && kind === 'item'),
    );
    const spoken = ofVictims.flatMap(([act, form]) =>
      form
        .filter(({ kind }) => kind === 'words' || kind === 'text')
        .map((field) => [`${act}.${field.key}`, field.victim === true] as const),
    );
    expect(ofVictims).toHaveLength(7);
    expect(spoken.filter(([, apart]) => !apart)).toEqual([]);
  });
  it('without a status holds the sitting up, and so does an assessment that is not signed off: there is no exception', async () => {
    const unheard = before(
      paths.communityResolution.filter(({ act }) => act !== 'recordVictimStatus'),
      'listForSitting',
    );
    expect(await refusedAfter(unheard, 'chair', 'listForSitting', { sitting: '@sitting' })).toMatch(
      /^Not yet/,
    );
    expect(
      await refusedAfter(before(paths.communityResolution, 'signOff'), 'chair', 'listForSitting', {
        sitting: '@sitting',
      }),
    ).toMatch(/^Not yet/);
  });
});
