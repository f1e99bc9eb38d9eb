/** When the work has ended. */
import type { Words } from '../../../../libs/domain/procedure';

export const result: Words['acts'] = {
  resultSent: {
    name: 'Record that the result is sent',
    done: 'Result sent to the police',
  },
  acknowledgeResult: {
    name: 'Acknowledge the result',
    done: 'Result acknowledged by the police',
  },
  tellVictimAtEnd: {
    name: 'Record that a victim is told how it ended',
    done: 'Victim told how it ended',
  },
  writeExitPlan: {
    name: 'Write the exit plan',
    done: 'Exit plan written',
    about: 'What worked, where safety stands now, and what the child says.',
  },
};
