/** What the child is told before, and in which words. */
import { refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import { childTold, confirmed, remedy } from '../../steps';

describe('telling the child', () => {
  it('says beforehand what follows if they do not take part, in the outcome’s own words', async () => {
    const untold = await refusedAfter(
      confirmed('youthConditionalCaution'),
      'practitioner',
      'tellChild',
      { ...childTold.fields, consequenceExplained: false },
    );
    expect(untold).toContain('“If you do not keep to a condition, you are asked why.');
  });
  it('keeps the child’s own words, and says why where the carer is not told', async () => {
    const { childsWords: _, ...silent } = childTold.fields;
    expect(
      await refusedAfter(confirmed('communityResolution'), 'practitioner', 'tellChild', silent),
    ).toContain('/childsWords is needed');
    expect(
      await refusedAfter(confirmed('communityResolution'), 'practitioner', 'tellChild', {
        ...childTold.fields,
        carerTold: false,
      }),
    ).toContain('/carerNotToldReason is needed');
  });
  it('comes before the outcome is given', async () => {
    expect(
      await refusedAfter(
        [...confirmed('communityResolution'), remedy],
        'policeDecisionMaker',
        'administer',
        paths.resolutionGates,
      ),
    ).toMatch(/^Not yet\. It must be so that: The child and carer are told/);
  });
});
