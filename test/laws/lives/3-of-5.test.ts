import { livesHold } from './lives';

livesHold({ n: 3, of: 5 });
