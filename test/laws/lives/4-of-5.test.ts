import { livesHold } from './lives';

livesHold({ n: 4, of: 5 });
