/** Which panels may ask for an action: all that the registry has, and one more with no edit. */
import { faultsOf } from '../../../libs/domain/faults';
import type { Field } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { actionFor } from '../../../workflows/action';
import { actionForm, asksForAction } from '../../../workflows/parts/asking-for-an-action';
import { action, procedures } from '../../../workflows/procedures';
import { reparation } from '../../support/added/reparation';
import { begin } from '../../support/paths';
import { opening, Simulated } from '../../support/simulated';
import { referral } from './referral';

const panels = procedures.filter(({ name }) => name !== 'action');
const panelOf = ({ forms }: Pick<Procedure, 'forms'>): Field =>
  forms.intake.find(({ key }) => key === 'panel')!;

/** Reparation, as if its folder had said that its cases may ask for actions. */
const asking: Procedure = {
  ...(reparation as Procedure),
  name: 'reparation-again',
  opens: ['action'],
  acts: {
    ...reparation.acts,
    askForAction: asksForAction('reparation-again', ['panelTeamManager']),
  },
  forms: {
    ...reparation.forms,
    acts: { ...reparation.forms.acts, askForAction: actionForm(['education', 'other']) },
  },
};

it('names every panel of the registry as its own pages do: those that sit first, nobody last', () => {
  const named = panelOf(action).choices!.map((one) => action.words.choices[one]!);
  expect(named.pop()).toBe('No panel');
  expect([...named].sort()).toEqual(panels.map(({ words }) => words.title).sort());

  const sitting = panels.filter(({ sits }) => sits).map(({ words }) => words.title);
  expect(sitting.length).toBeGreaterThan(0);
  expect(named.slice(0, sitting.length).sort()).toEqual(sitting.sort());
});

it('names a further panel that asks for actions, with no edit of another procedure', () => {
  const withIt = actionFor([...panels, asking]);
  expect(panelOf(withIt).choices).toContain('reparationAgain');
  expect(withIt.words.choices.reparationAgain).toBe('Reparation');
});

it('takes what a case of that panel asks for', async () => {
  const monday = Date.UTC(2026, 5, 1, 9);
  const simulated = await Simulated.open(
    asking,
    opening(asking, { place: 'park' }, monday),
    monday,
  );
  const asked = {
    what: 'A bench that can be mended',
    answers: 'education',
    ownerAgency: 'education',
    dueOn: '2026-06-15',
  };
  await begin(simulated, [{ by: 'panelTeamManager', act: 'askForAction', fields: asked }]);
  const opened = simulated.journal.find((entry) => entry.kind === 'opens')!;
  expect(opened).toMatchObject({ procedure: 'action', facts: { panel: 'reparationAgain' } });

  const answers = { ...referral({}, monday), ...asked, panel: 'reparationAgain' };
  expect(faultsOf(actionFor([...panels, asking]).forms.intake, answers, {})).toEqual([]);
  expect(faultsOf(action.forms.intake, answers, {})).toEqual([
    expect.objectContaining({ pointer: '/panel' }),
  ]);
});
