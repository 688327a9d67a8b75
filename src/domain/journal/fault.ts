/** One thing that is wrong in a journal's text: where (`runs.3.distanceM`, or empty for the whole) and what. */
export interface Fault {
  readonly place: string;
  readonly what: string;
}
