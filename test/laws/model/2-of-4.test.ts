import { nothingDrifts } from './model';

nothingDrifts({ n: 2, of: 4 });
