import { faultsAreCaught } from './trial';

faultsAreCaught({ n: 2, of: 2 });
