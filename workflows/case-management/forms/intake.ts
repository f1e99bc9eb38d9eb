/** What is asked where a case comes to case management. */
import type { Field, Form } from '../../../libs/domain/form';
import { theChild, whoRefers } from '../../parts/child';
import { domains, levels, moved, triggers } from '../findings';

export const services = ['home', 'host', 'caretaking'] as const;

/** How high each risk stands, as far as whoever refers can say. */
export const risks: Form = domains.map((key): Field => ({ key, kind: 'choice', choices: levels }));

export const intake: Form = [
  ...whoRefers('whoAsks'),
  ...theChild,
  {
    key: 'trigger',
    kind: 'choice',
    choices: triggers,
    required: true,
    fact: true,
    section: 'whyNow',
  },
  {
    key: 'movedOn',
    kind: 'day',
    when: { field: 'trigger', is: moved },
    required: true,
    fact: true,
    past: true,
  },
  {
    key: 'responsible',
    kind: 'choice',
    choices: services,
    when: { field: 'trigger', is: moved },
    fact: true,
  },
  { key: 'whyNow', kind: 'words' },
  ...risks.map((field, n): Field => ({
    ...field,
    fact: true,
    ...(n === 0 ? { section: 'theRisks' } : {}),
  })),
];
