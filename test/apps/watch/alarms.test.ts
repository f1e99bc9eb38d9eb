import { follow, type Alarm, type Amiss } from '../../../apps/watch/alarms';
import { saying, says } from '../../../apps/watch/words';
import { atHour } from '../../../libs/domain/london';

const began = atHour('2026-09-18', '09:30');
const [look, hour] = [15_000, 3_600_000];
const worker: Amiss = { kind: 'worker-away', count: 1, examples: [] };
const clocks = (count: number, ...examples: string[]): Amiss => ({
  kind: 'no-clock',
  count,
  examples,
});

/** One look after another; what was said at each, as 'kind is'. */
function looks(found: readonly (readonly Amiss[])[], every = look): readonly string[] {
  let alarms: readonly Alarm[] = [];
  return found.map((each, n) => {
    const next = follow(alarms, each, began + n * every);
    ({ alarms } = next);
    return next.news.map(({ kind, is }) => `${kind} ${is}`).join(', ');
  });
}

it('says an alarm once when it begins, nothing while it lasts, and once when it is over', () => {
  expect(looks([[], [worker], [worker], [worker], [], [], [], []])).toEqual([
    '',
    'worker-away begun',
    '',
    '',
    '',
    'worker-away over',
    '',
    '',
  ]);
});

it('says it again each hour while it lasts', () => {
  const said = looks(Array.from({ length: 2 * 240 + 2 }, () => [worker]));
  expect(said.flatMap((is, n) => (is === '' ? [] : [`${n} ${is}`]))).toEqual([
    '0 worker-away begun',
    '240 worker-away lasting',
    '480 worker-away lasting',
  ]);
});

it('takes what comes and goes for one alarm', () => {
  expect(looks([[worker], [], [worker], [], [worker], [], []])).toEqual([
    'worker-away begun',
    '',
    '',
    '',
    '',
    '',
    'worker-away over',
  ]);
});

it('begins anew when it comes back after it was over', () => {
  expect(looks([[worker], [], [], [worker]])).toEqual([
    'worker-away begun',
    '',
    'worker-away over',
    'worker-away begun',
  ]);
});

it('follows each kind by itself, and keeps count and examples of what it last saw', () => {
  expect(looks([[worker], [worker, clocks(1)], [clocks(2)], [clocks(2)], [clocks(2)]])).toEqual([
    'worker-away begun',
    'no-clock begun',
    '',
    'worker-away over',
    '',
  ]);
  const first = follow([], [clocks(1, 'JD-26-ABCDEF')], began);
  const { alarms, news } = follow(
    first.alarms,
    [clocks(2, 'JD-26-ABCDEF', 'JD-26-GHJKMN')],
    began + look,
  );
  expect(news).toEqual([]);
  expect(alarms).toEqual([
    {
      kind: 'no-clock',
      count: 2,
      examples: ['JD-26-ABCDEF', 'JD-26-GHJKMN'],
      since: began,
      seen: began + look,
      told: began,
    },
  ]);
});

describe('what is said', () => {
  it('is how many, which, since when by London’s clock, and what to do', () => {
    const { subject, text } = saying(
      [
        { ...clocks(7, 'JD-26-ABCDEF', 'JD-26-GHJKMN'), is: 'begun', since: began },
        { ...worker, is: 'over', since: began - hour },
      ],
      began,
    );
    expect(subject).toBe('Panel Clerk needs somebody');
    expect(text).toBe(
      [
        'New: 7 open cases have no clock running (JD-26-ABCDEF, JD-26-GHJKMN and others). ' +
          'Seen since 9:30am on 18 September 2026. Nobody would hear if it were forgotten: look ' +
          'at the case, and rebuild it with panel-clerk rebuild.',
        'Over: No worker has been heard of for a minute. It began at 8:30am on 18 September ' +
          '2026 and was over by 9:30am on 18 September 2026.',
      ].join('\n'),
    );
  });

  it('has a heading that tells a beginning from what lasts and from an end', () => {
    const heading = (is: 'begun' | 'lasting' | 'over') =>
      saying([{ ...worker, is, since: began }], began).subject;
    expect(new Set([heading('begun'), heading('lasting'), heading('over')]).size).toBe(3);
  });

  it('counts one as one', () => {
    expect([says('no-clock', 1), says('no-clock', 2)]).toEqual([
      '1 open case has no clock running',
      '2 open cases have no clock running',
    ]);
  });
});
