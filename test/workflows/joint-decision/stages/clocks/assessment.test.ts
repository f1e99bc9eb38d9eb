/** When the first clocks start, and what each assessment that comes round again does to them. */
import { before, clocksOf, lived, open, victims } from '../../on-the-clock';
import * as paths from '../../paths';

describe('on receipt', () => {
  it('the first clocks start, whatever stage they belong to, so that no delay upstream hides', async () => {
    const s = await open();
    // Monday 1 June 2026, before 5pm: counted from that day, which is not counted.
    expect(s.current.clocks.map(({ id, due }) => [id, due.lastDay])).toEqual([
      ['screening', '2026-06-02'],
      ['allocation', '2026-06-03'],
      ['firstVictimAttempt:v1', '2026-06-04'],
      ['victimStatus:v1', '2026-06-15'],
      ['assessment', '2026-06-15'],
      ['sitting', '2026-06-22'],
      ['turns18', expect.any(String)],
    ]);
  });
  it('after 5pm, and on a day nobody works, counts as the next working day', async () => {
    const after5 = await open({}, Date.UTC(2026, 5, 1, 16, 1));
    expect(clocksOf(after5, 'screening')).toEqual([['screening', '2026-06-03', true]]);
    const saturday = await open({}, Date.UTC(2026, 4, 30, 9));
    expect(clocksOf(saturday, 'screening')).toEqual([['screening', '2026-06-02', true]]);
    const at5 = await open({}, Date.UTC(2026, 5, 1, 16, 0));
    expect(clocksOf(at5, 'screening')).toEqual([['screening', '2026-06-02', true]]);
  });
  it('counts over a bank holiday without it', async () => {
    const s = await open({}, Date.UTC(2026, 11, 24, 10));
    expect(clocksOf(s, 'screening')).toEqual([['screening', '2026-12-29', true]]);
    expect(s.current.clocks[0]!.due.skipped.map(({ day: skipped }) => skipped)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
    ]);
  });
  it('has a first attempt and a status to come for each victim, and none where there is none', async () => {
    const s = await open(victims({}, {}));
    expect(clocksOf(s, 'firstVictimAttempt').map(([id]) => id)).toEqual([
      'firstVictimAttempt:v1',
      'firstVictimAttempt:v2',
    ]);
    expect(
      clocksOf(await open({ anyVictims: 'none', victims: undefined }), 'victimStatus'),
    ).toEqual([]);
  });
});

describe('assessment and quality assurance', () => {
  it('runs from each submission, and gives two working days after each return', async () => {
    const s = await lived(before(paths.sentBackAndDeferred, 'listForSitting'));
    // Submitted on Thursday 4 June, sent back that day, submitted again on Friday 5 June.
    expect(clocksOf(s, 'qualityAssurance')).toEqual([
      ['qualityAssurance', '2026-06-08', false],
      ['qualityAssurance#2', '2026-06-09', false],
    ]);
    expect(clocksOf(s, 'reassessment')).toEqual([['reassessment', '2026-06-08', false]]);
    expect(clocksOf(s, 'assessment')).toHaveLength(1);
  });
});
