export { CameIn } from './came-in';
