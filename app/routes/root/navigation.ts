import type { NavItem } from '#app/components/layout/root-data.ts'
import type { IconName } from '#app/components/ui/icons.tsx'
import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { mayEnter, type Action } from '#app/domain/access/permissions.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { navigationTexts } from '#app/i18n/navigation.ts'
import { paths } from '#app/paths.ts'

const MOST_ON_PHONE = 5

type Room = {
  name: keyof typeof navigationTexts.id & keyof typeof ICONS
  to: string
  needs: Action
  /** Roles for whom this is daily work; for others who may enter, the room stays reachable from Beranda. */
  daily: readonly Role[]
  /** Leaves a phone's bar first: another room there leads to it. */
  spare?: true
}

const ICONS = {
  home: 'home',
  queue: 'stamp',
  learning: 'book',
  studio: 'edit',
  grading: 'grade',
  assignments: 'tasks',
  people: 'users',
  teams: 'layers',
  progress: 'chart',
  secretariat: 'settings',
  recommendations: 'doc',
  audit: 'history',
  help: 'help',
} as const satisfies Record<string, IconName>

/** In the order of the bar; a person with several roles sees the rooms of all of them. */
const ROOMS: readonly Room[] = [
  { name: 'home', to: paths.home(), needs: 'home.read', daily: [] },
  { name: 'queue', to: paths.queue(), needs: 'decision.queue', daily: ['leader', 'aide'] },
  { name: 'studio', to: paths.studio(), needs: 'lesson.edit', daily: ['trainer'] },
  { name: 'grading', to: paths.grading(), needs: 'assignment.grade', daily: ['trainer'] },
  { name: 'people', to: paths.people(), needs: 'people.manage', daily: ['secretariat', 'admin'] },
  { name: 'teams', to: paths.teams(), needs: 'teams.manage', daily: ['secretariat'], spare: true },
  {
    name: 'learning',
    to: paths.learning(),
    needs: 'lesson.read',
    daily: ['participant', 'trainer', 'auditor'],
  },
  { name: 'assignments', to: paths.assignments(), needs: 'submission.write', daily: ['participant'] },
  {
    name: 'progress',
    to: paths.progress(),
    needs: 'progress.read',
    daily: ['secretariat', 'trainer', 'auditor'],
  },
  {
    name: 'recommendations',
    to: paths.recommendations(),
    needs: 'recommendation.read',
    daily: ['participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'],
  },
  { name: 'secretariat', to: paths.secretariat(), needs: 'people.manage', daily: ['secretariat', 'admin'] },
  { name: 'audit', to: paths.audit(), needs: 'audit.read', daily: ['auditor', 'admin'] },
  { name: 'help', to: paths.help(), needs: 'help.read', daily: [] },
]

/** The rooms of this person, named in her language; five of them stand in a phone's bar, all of them in the side rail. */
export function navigationFor(asker: Asker): NavItem[] {
  const words = navigationTexts[asker.language]
  const rooms = ROOMS.filter(
    (room) => mayEnter(asker, room.needs) && (room.daily.length === 0 || worksAs(asker, room.daily)),
  )
  const onPhone = [...rooms.filter((room) => !room.spare), ...rooms.filter((room) => room.spare)].slice(
    0,
    MOST_ON_PHONE,
  )
  return rooms.map((room) => ({
    to: room.to,
    label: words[room.name],
    icon: ICONS[room.name],
    ...(onPhone.includes(room) ? {} : { wide: true }),
  }))
}

/** "Peserta · Tim 3", "Pimpinan". */
export function roleLine(asker: Asker): string {
  const words = navigationTexts[asker.language].roles
  const roles = [...new Set(asker.roles.map((held) => words[held.role]))]
  return [...roles, ...asker.teams.map((team) => team.name)].join(' · ')
}
