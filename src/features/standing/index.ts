export { StandingBar } from './standing-bar';
