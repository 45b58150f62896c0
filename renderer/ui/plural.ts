export { plural } from '../words/words.ts';
