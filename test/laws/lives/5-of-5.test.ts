import { livesHold } from './lives';

livesHold({ n: 5, of: 5 });
