import { useEffect, useState } from 'react';
import type { Preferences } from '../../contract/channels';
import { bridge } from '../../journal-client/bridge';
import { t } from '../../words';
import { Choice } from './choice';

const themes = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the computer has it. Kept by the computer, not in the journal. */
export function AppearanceSection() {
  const [theme, setTheme] = useState<Preferences['theme']>('system');
  useEffect(() => {
    void bridge.preferences(undefined).then((answer) => answer.ok && setTheme(answer.value.theme));
  }, []);
  const choose = async (chosen: Preferences['theme']) => {
    const answer = await bridge.setTheme({ theme: chosen });
    if (answer.ok) setTheme(chosen);
  };
  const options = themes.map((value) => ({ value, label: t(`settings.appearance.${value}`) }));
  return <Choice label={t('settings.appearance.theme')} value={theme} options={options} onChoose={choose} />;
}
