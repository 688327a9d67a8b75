import type { OfferedPeriodId } from '../../domain/report/periods';

/** What the screen stands on: an offered period, or two dates of one's own. */
export type Choice = OfferedPeriodId | { readonly from: string; readonly to: string };
