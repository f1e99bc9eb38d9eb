import { faultsAreCaught } from './trial';

faultsAreCaught({ n: 1, of: 2 });
