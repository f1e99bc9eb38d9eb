/** How much a financial penalty may be. */
import { penaltyCap } from '../../../../workflows/joint-decision/outcomes/penalty';

describe('a financial penalty', () => {
  it.each([
    [10, 'summary', 15],
    [13, 'eitherWay', 25],
    [13, 'indictable', 35],
    [14, 'summary', 30],
    [17, 'eitherWay', 50],
    [17, 'indictable', 75],
    [13, 'unsure', 15],
    [14, 'unsure', 30],
    [9, 'summary', undefined],
    [18, 'summary', undefined],
    [9, 'unsure', undefined],
  ] as const)('at %i for an offence that is %s is at most %s pounds', (age, kind, pounds) => {
    expect(penaltyCap(age, kind)).toBe(pounds);
  });
});
