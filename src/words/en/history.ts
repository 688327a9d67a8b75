/** What each kind of change is called in the undo and redo menus. */
export const history = {
  add: {
    runs: 'Log run of {{date}}',
    checklistItems: 'Add “{{name}}”',
    shoes: 'Add shoes “{{name}}”',
    bodyMeasurements: 'Log measurement of {{date}}',
  },
  edit: {
    runs: 'Edit run of {{date}}',
    checklistItems: 'Edit “{{name}}”',
    shoes: 'Edit shoes “{{name}}”',
    bodyMeasurements: 'Edit measurement of {{date}}',
  },
  remove: {
    runs: 'Remove run of {{date}}',
    checklistItems: 'Remove “{{name}}”',
    shoes: 'Remove shoes “{{name}}”',
    bodyMeasurements: 'Remove measurement of {{date}}',
  },
  addMany: {
    runs: 'Log {{count}} runs',
    checklistItems: 'Add {{count}} items to the list',
    shoes: 'Add {{count}} pairs of shoes',
    bodyMeasurements: 'Log {{count}} measurements',
  },
  editMany: {
    runs: 'Edit {{count}} runs',
    checklistItems: 'Edit {{count}} items of the list',
    shoes: 'Edit {{count}} pairs of shoes',
    bodyMeasurements: 'Edit {{count}} measurements',
  },
  removeMany: {
    runs: 'Remove {{count}} runs',
    checklistItems: 'Remove {{count}} items from the list',
    shoes: 'Remove {{count}} pairs of shoes',
    bodyMeasurements: 'Remove {{count}} measurements',
  },
  reorder: 'Reorder the list',
  mark: 'Mark “{{name}}” on {{date}}',
  unmark: 'Clear “{{name}}” on {{date}}',
  writeDay: 'Edit the day {{date}}',
  editProfile: 'Edit profile',
  editSettings: 'Edit settings',
  several: 'Make {{count}} changes',
  restore: 'Restore backup of {{date}}',
} as const;
