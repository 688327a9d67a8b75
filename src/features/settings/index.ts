export { BackupScreen } from './comparison/backup-screen';
export { SettingsScreen } from './settings-screen';
