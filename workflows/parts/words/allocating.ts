/** Who works with a child, and giving that to somebody else. */
import type { Words } from '../../../libs/domain/procedure';

export const reallocate: Words['acts'][string] = { name: 'Reallocate', done: 'Reallocated' };

export const allocation = 'Allocation';
export const practitioner = 'Who works with the child';
