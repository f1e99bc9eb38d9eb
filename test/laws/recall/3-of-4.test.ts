import { recallRebuilds } from './recall';

recallRebuilds({ n: 3, of: 4 });
