import { clocksAgree } from './parity';

clocksAgree({ n: 2, of: 3 });
