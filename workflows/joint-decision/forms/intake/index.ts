/**
 * What a referral says: who refers, who the child is, what happened, how it stands, and who was
 * harmed. One form, asked in this order.
 */
import type { Form } from '../../../../libs/domain/form';
import { whoTheChildIs } from './child';
import { whatHappened } from './offences';
import { howItStands } from './standing';
import { whoWasHarmed } from './victims';

const whoRefers: Form = [
  { key: 'source', section: 'whoRefers', kind: 'text', required: true },
  { key: 'sourceReference', kind: 'text', required: true, atMost: 100 },
  { key: 'crimeNumbers', kind: 'text' },
  { key: 'custodyNumber', kind: 'text' },
  { key: 'occurrenceNumber', kind: 'text' },
  { key: 'officerInTheCase', kind: 'text', required: true },
  { key: 'officerContact', kind: 'text' },
  { key: 'supervisor', kind: 'text' },
];

export const intake: Form = [
  ...whoRefers,
  ...whoTheChildIs,
  ...whatHappened,
  ...howItStands,
  ...whoWasHarmed,
];
