import { nothingDrifts } from './model';

nothingDrifts({ n: 1, of: 4 });
