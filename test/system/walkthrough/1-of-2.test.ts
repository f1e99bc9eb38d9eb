import { everyStepHolds } from './every-step';

everyStepHolds({ n: 1, of: 2 });
