import { recallRebuilds } from './recall';

recallRebuilds({ n: 1, of: 4 });
