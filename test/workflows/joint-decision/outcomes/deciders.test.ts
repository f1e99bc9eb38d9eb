/** Who may decide on an outcome. */
import { outcome } from '../../../../workflows/joint-decision/outcomes';
import { deciders } from '../../../../workflows/joint-decision/outcomes/deciders';

describe('who decides', () => {
  it('CPS, on a youth caution for an offence that is indictable only', () => {
    expect(deciders(outcome('youthCaution'), 'indictable')).toEqual(['CPS']);
    expect(deciders(outcome('youthCaution'), 'eitherWay')).toEqual(['police']);
    expect(deciders(outcome('youthConditionalCaution'), 'summary')).toEqual([
      'authorised person',
      'prosecutor',
    ]);
    expect(deciders(outcome('communityResolution'), 'indictable')).toEqual(['police']);
  });

  it('CPS is only warned of, where a hate crime or domestic abuse is unverified', () => {
    expect(
      outcome('youthConditionalCaution').decides.find(
        ({ when }) => when === 'hate crime or domestic abuse',
      ),
    ).toMatchObject({ warnsOnly: true, standing: 'assumption' });
  });
});
