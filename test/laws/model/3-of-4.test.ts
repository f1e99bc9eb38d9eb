import { nothingDrifts } from './model';

nothingDrifts({ n: 3, of: 4 });
