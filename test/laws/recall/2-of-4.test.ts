import { recallRebuilds } from './recall';

recallRebuilds({ n: 2, of: 4 });
