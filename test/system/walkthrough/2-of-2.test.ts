import { everyStepHolds } from './every-step';

everyStepHolds({ n: 2, of: 2 });
