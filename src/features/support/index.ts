export { SupportDialog } from './support-dialog';
