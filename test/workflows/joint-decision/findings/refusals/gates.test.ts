/** What must be so before an outcome is given. */
import { gateFields } from '../../../../../workflows/joint-decision/findings/refusals/gates';
import { outcomes } from '../../../../../workflows/joint-decision/outcomes';
import { procedure, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import { remedy } from '../../steps';

describe('giving the outcome', () => {
  it('asks every gate of every outcome in the registry', () => {
    const form = procedure.forms.acts.administer!;
    for (const { key, administration } of outcomes) {
      for (const gate of administration.value.filter((one_) => one_.key !== 'rationale')) {
        const field = form.find((one_) => one_.key === (gateFields[gate.key] ?? gate.key));
        expect([key, gate.key, field?.kind, field?.when?.is.includes(key)]).toEqual([
          key,
          gate.key,
          'yesNo',
          true,
        ]);
      }
    }
  });
  it.each([
    'evidence',
    'decision',
    'admits',
    'effectExplained',
    'documentSigned',
    'appropriateAdultPresent',
    'legalAdviceOffered',
  ])('of a youth conditional caution waits for %s', async (gate) => {
    const shut = await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
      ...paths.conditionalGates,
      [gate]: false,
    });
    expect(shut).toMatch(/^Not yet\. It must be so that: [^;]+$/);
  });
  it('names every gate that is shut at once', async () => {
    const steps = paths.toConditional.filter(
      ({ act }) => act !== 'recordRemedy' && act !== 'tellChild',
    );
    const shut = await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
      ...paths.conditionalGates,
      appropriateAdultPresent: false,
      legalAdviceOffered: false,
      documentSigned: false,
    });
    expect(shut.split(': ').slice(1).join(': ').split('; ')).toHaveLength(5);
  });
  it('waits for each victim’s wishes on the community remedy, and for the reason where they are not met', async () => {
    const steps = paths.toConditional.filter(({ act }) => act !== 'recordRemedy');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', paths.conditionalGates),
    ).toContain('What victim 1 wishes from the community remedy document is recorded');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'recordRemedy', {
        ...remedy.fields,
        remedyGiven: false,
      }),
    ).toContain('/departingReason is needed');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'recordRemedy', {
        victim: 'v1',
        officersEfforts: 'x',
        remedyAskedFor: false,
      }),
    ).toBe('taken');
  });
});
