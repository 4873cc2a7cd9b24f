// Unit tests read the page in English.

import { speak } from '../src/lib/messages';

await speak('en');
