/**
 * How long each part of a joint decision may take, who hears, who must sit. Every figure has its
 * source and its standing; an assumption is a default for a service to settle, and pages say so.
 */
import type { Policy } from '../../../libs/domain/policy';
import { dates } from './dates';
import { deadlines } from './deadlines';
import { figures } from './figures';
import { quorum } from './quorum';
import { assumption } from './sources';

export const policy: Policy = {
  procedure: 'joint-decision',
  version: '2026-11-01',
  cutOff: { time: '17:00', ...assumption },
  clocks: { ...deadlines, ...dates },
  quorum,
  figures,
};
