export { OpeningScreen } from './opening-screen';
