import { clocksAgree } from './parity';

clocksAgree({ n: 1, of: 3 });
