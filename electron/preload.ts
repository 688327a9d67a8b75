import { contextBridge, ipcRenderer } from 'electron';
import { announcementNames, callNames, channelOf } from '../src/contract/names';

/** Listens for one announcement; what comes back stops listening. The page hears what was told, never the event. */
function hear(channel: string, listener: (told: unknown) => void): () => void {
  const pass = (_: unknown, told: unknown) => listener(told);
  ipcRenderer.on(channel, pass);
  return () => {
    ipcRenderer.removeListener(channel, pass);
  };
}

const calls = callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]);
const announcements = announcementNames.map((name) => [
  name,
  (listener: (told: unknown) => void) => hear(channelOf(name), listener),
]);

const bridge = { ...Object.fromEntries(calls), on: Object.freeze(Object.fromEntries(announcements)) };
contextBridge.exposeInMainWorld('backstride', Object.freeze(bridge));
