import { article } from './article';
import { backups } from './backups';
import { cameIn } from './came-in';
import { changes } from './changes';
import { check } from './check';
import { common } from './common';
import { history } from './history';
import { menu } from './menu';
import { opening } from './opening';
import { problems, refusals } from './problems';
import { records } from './records';
import { report } from './report';
import { reports } from './reports';
import { runs } from './runs';
import { settings } from './settings';
import { shell } from './shell';
import { standing } from './standing';
import { starter } from './starter';
import { terminal } from './terminal';
import { today } from './today';
import { welcome } from './welcome';

/** Every word the app says, in English. A second language is a second folder. */
export const en = {
  article,
  backups,
  cameIn,
  check,
  changes,
  common,
  history,
  menu,
  opening,
  problems,
  records,
  refusals,
  report,
  reports,
  runs,
  settings,
  shell,
  standing,
  starter,
  terminal,
  today,
  welcome,
} as const;
