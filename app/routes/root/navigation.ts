import type { NavItem } from '#app/components/layout/root-data.ts'
import type { IconName } from '#app/components/ui/icons.tsx'
import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { mayEnter, type Action } from '#app/domain/access/permissions.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { paths } from '#app/paths.ts'
import { guideFor } from '#app/domain/content/guide-roles.ts'
import type { Language } from '#app/platform/say/language.ts'

const MOST_ON_PHONE = 5

type Room = {
  label: Readonly<Record<Language, string>>
  icon: IconName
  to: string
  needs: Action
  /** Roles for whom this is daily work, empty for everybody; others who may enter find links to it, not the room here. */
  daily: readonly Role[]
  /** Leaves a phone's bar first: another room there leads to it. */
  spare?: true
}

/** In the order of the bar; a person with several roles sees the rooms of all of them. */
const ROOMS: readonly Room[] = [
  { label: { id: 'Beranda', en: 'Home' }, icon: 'home', to: paths.home(), needs: 'home.read', daily: [] },
  {
    label: { id: 'Tinjau', en: 'Decide' },
    icon: 'stamp',
    to: paths.queue(),
    needs: 'decision.queue',
    daily: ['leader', 'aide'],
  },
  {
    label: { id: 'Studio', en: 'Studio' },
    icon: 'edit',
    to: paths.studio(),
    needs: 'lesson.edit',
    daily: ['trainer'],
  },
  {
    label: { id: 'Penilaian', en: 'Grading' },
    icon: 'grade',
    to: paths.grading(),
    needs: 'assignment.grade',
    daily: ['trainer'],
  },
  {
    label: { id: 'Orang', en: 'People' },
    icon: 'users',
    to: paths.people(),
    needs: 'people.manage',
    daily: ['secretariat', 'admin'],
  },
  {
    label: { id: 'Tim', en: 'Teams' },
    icon: 'layers',
    to: paths.teams(),
    needs: 'teams.manage',
    daily: ['secretariat'],
    spare: true,
  },
  {
    label: { id: 'Belajar', en: 'Learn' },
    icon: 'book',
    to: paths.learning(),
    needs: 'lesson.read',
    daily: ['participant', 'trainer', 'auditor'],
  },
  {
    label: { id: 'Tugas', en: 'Assignments' },
    icon: 'tasks',
    to: paths.assignments(),
    needs: 'submission.write',
    daily: ['participant'],
  },
  {
    label: { id: 'Kemajuan', en: 'Progress' },
    icon: 'chart',
    to: paths.progress(),
    needs: 'progress.read',
    daily: ['secretariat', 'trainer', 'auditor'],
  },
  {
    // It breaks there on a phone with five rooms.
    label: { id: 'Rekomendasi', en: 'Recommen\u{AD}dations' },
    icon: 'doc',
    to: paths.recommendations(),
    needs: 'recommendation.read',
    daily: ['participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'],
  },
  {
    label: { id: shellTexts.id.secretariat, en: shellTexts.en.secretariat },
    icon: 'settings',
    to: paths.secretariat(),
    needs: 'people.manage',
    daily: ['secretariat', 'admin'],
  },
  {
    label: { id: 'Jejak', en: 'Audit trail' },
    icon: 'history',
    to: paths.audit(),
    needs: 'audit.read',
    daily: ['auditor', 'admin'],
  },
  { label: { id: 'Panduan', en: 'Guide' }, icon: 'help', to: paths.help(), needs: 'help.read', daily: [] },
]

/** The rooms of this person, named in her language; at most five stand in a phone's bar, all of them in the side rail. */
export function navigationFor(asker: Asker): NavItem[] {
  const rooms = ROOMS.filter(
    (room) => mayEnter(asker, room.needs) && (room.daily.length === 0 || worksAs(asker, room.daily)),
  )
  const onPhone = [...rooms.filter((room) => !room.spare), ...rooms.filter((room) => room.spare)].slice(
    0,
    MOST_ON_PHONE,
  )
  return rooms.map((room) => ({
    to: room.to,
    label: room.label[asker.language],
    icon: room.icon,
    ...(onPhone.includes(room) ? {} : { wide: true }),
  }))
}

/** Where she finds what she can do here: one tap away on every page. */
export function guideOf({ roles }: Pick<Asker, 'roles'>): string {
  const guide = guideFor(roles)
  return guide === undefined ? paths.help() : paths.helpPage(guide)
}

/** "Peserta · Tim 3", "Pimpinan". */
export function roleLine(asker: Asker): string {
  const words = roleWords[asker.language]
  const roles = [...new Set(asker.roles.map((held) => words[held.role]))]
  return [...roles, ...asker.teams.map((team) => team.name)].join(' · ')
}
