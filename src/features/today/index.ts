export { DayScreen } from './day/day-screen';
