import { recallRebuilds } from './recall';

recallRebuilds({ n: 4, of: 4 });
