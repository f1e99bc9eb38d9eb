import { clocksAgree } from './parity';

clocksAgree({ n: 3, of: 3 });
