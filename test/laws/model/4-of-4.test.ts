import { nothingDrifts } from './model';

nothingDrifts({ n: 4, of: 4 });
