import { livesHold } from './lives';

livesHold({ n: 2, of: 5 });
