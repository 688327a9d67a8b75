export { RunFormScreen } from './form/run-form-screen';
export { RunsScreen } from './list/runs-screen';
export { RunScreen } from './page/run-screen';
