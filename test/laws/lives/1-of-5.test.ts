import { livesHold } from './lives';

livesHold({ n: 1, of: 5 });
