import type { Action } from '#app/domain/access/permissions.ts'
import { paths } from '#app/paths.ts'
import { DAY } from '#app/platform/say/time.ts'
import type { SetUpFacts } from './facts.server.ts'

/** A step by which a district begins to work. What is undone later is what is wrong then, e.g. an office that fell vacant. */
export type Step = {
  key:
    'secretariat' | 'leaders' | 'accepted' | 'offices' | 'cohort' | 'windows' | 'people' | 'mail' | 'backup'
  done: (facts: SetUpFacts, now: Date) => boolean
  /** Before that it cannot be begun, and nobody is asked for it. */
  ready?: (facts: SetUpFacts) => boolean
  /** Whose it is: who may do this, and is not asked for it only because she oversees everything. */
  needs: Action
  of: 'admin' | 'secretariat'
  to: () => string
  /** It is the installation's: of the production alone, and for its first district's administrator. */
  ofAll?: true
}

/** A copy is made every night: one that is older than two was not. */
const BACKUP_LASTS = 2 * DAY

/** In the order of the first day. */
export const STEPS: readonly Step[] = [
  {
    key: 'secretariat',
    done: ({ secretaries }) => secretaries > 0,
    needs: 'people.manage',
    of: 'admin',
    to: paths.invite,
  },
  {
    key: 'leaders',
    done: ({ leaders }) => leaders > 0,
    needs: 'people.manage',
    of: 'admin',
    to: paths.invite,
  },
  {
    key: 'accepted',
    done: ({ secretariesIn, leadersIn }) => secretariesIn > 0 && leadersIn > 0,
    ready: ({ secretaries, leaders }) => secretaries > 0 && leaders > 0,
    needs: 'people.manage',
    of: 'admin',
    to: () => `${paths.people()}?keadaan=diundang`,
  },
  {
    key: 'offices',
    done: ({ offices, vacant }) => offices > 0 && vacant === 0,
    ready: ({ leaders }) => leaders > 0,
    needs: 'offices.manage-top',
    of: 'admin',
    to: paths.offices,
  },
  {
    key: 'cohort',
    done: ({ cohorts }) => cohorts > 0,
    needs: 'cohorts.manage',
    of: 'secretariat',
    to: paths.cohorts,
  },
  {
    key: 'windows',
    done: ({ windows }) => windows > 0,
    needs: 'windows.manage',
    of: 'secretariat',
    to: paths.windows,
  },
  {
    key: 'people',
    done: ({ participants }) => participants > 0,
    ready: ({ cohorts }) => cohorts > 0,
    needs: 'people.manage',
    of: 'secretariat',
    to: paths.people,
  },
  {
    key: 'mail',
    done: ({ mailTests, mailsSent, mailsLate }) => mailsLate === 0 && (mailTests > 0 || mailsSent > 0),
    needs: 'settings.manage',
    of: 'admin',
    ofAll: true,
    to: paths.settings,
  },
  {
    key: 'backup',
    done: ({ backupAt }, now) => backupAt !== null && now.getTime() - backupAt.getTime() < BACKUP_LASTS,
    needs: 'backups.manage',
    of: 'admin',
    ofAll: true,
    to: paths.backups,
  },
]
