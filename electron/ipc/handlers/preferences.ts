import type { HandlerParts, Handlers } from '../parts';

type PreferenceCalls = 'preferences' | 'setTheme';

/** What this computer remembers for the page. */
export function createPreferenceHandlers(parts: HandlerParts): Pick<Handlers, PreferenceCalls> {
  const { preferences, zone, appVersion, runtime } = parts;
  return {
    preferences: async () => ({ theme: preferences.theme(), timeZone: zone(), appVersion, runtime }),
    setTheme: async ({ theme }) => {
      await preferences.setTheme(theme);
      return undefined;
    },
  };
}
