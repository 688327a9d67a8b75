import type { Announcement, Bridge, CallInput, CallOutput } from '../contract/channels';
import type { Answer } from '../contract/journal-state';
import { type AnnouncementName, announcementNames, type CallName, callNames } from '../contract/names';
import { receive, receiveAnswer, type Sent } from '../contract/sent';

declare global {
  interface Window {
    readonly backstride: Bridge;
  }
}

/** The calls as screens make them: what crossed as text has been read again. */
type Calls = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput[N]>>;
};
type Hearing = {
  readonly [A in AnnouncementName]: (hear: (told: Announcement[A]) => void) => () => void;
};

const raw: { readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<Sent<CallOutput[N]>>> } =
  window.backstride;
const heard: {
  readonly [A in AnnouncementName]: (hear: (told: Sent<Announcement[A]>) => void) => () => void;
} = window.backstride.on;

function call<N extends CallName>(name: N) {
  return async (input: CallInput<N>) => receiveAnswer<CallOutput[N]>(await raw[name](input));
}

function listen<A extends AnnouncementName>(name: A) {
  return (hear: (told: Announcement[A]) => void) =>
    heard[name]((told) => hear(receive<Announcement[A]>(told)));
}

/** The calls that preload lays; the page has no other door. */
export const bridge = {
  ...Object.fromEntries(callNames.map((name) => [name, call(name)])),
  on: Object.fromEntries(announcementNames.map((name) => [name, listen(name)])),
} as Calls & { readonly on: Hearing };
