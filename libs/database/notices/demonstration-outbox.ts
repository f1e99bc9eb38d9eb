/** What a demonstration would have sent, for whoever looks at it. */
import type { Ask } from '../the-record';
import { DemonstrationPost } from './demonstration-post';

/** The newest first, up to `most`. */
export const postKept = (ask: Ask, most: number): Promise<readonly DemonstrationPost[]> =>
  ask.manager.find(DemonstrationPost, {
    order: { toldAt: 'DESC', dedupeKey: 'ASC' },
    take: most,
  });
