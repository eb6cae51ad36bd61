import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter, readable } from '#app/domain/access/permissions.ts'
import { readOverview } from '#app/domain/cohorts/overview.server.ts'
import { secretariatTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { paths } from '#app/paths.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const t = secretariatTexts[asker.language].index
  const { people, invited, cohort } = await readOverview(asker, new Date())
  const words = (count: number) => number(count, asker.language)
  const doors = [
    {
      to: paths.cohorts(),
      open: mayEnter(asker, 'cohorts.manage'),
      title: t.cohorts,
      what: t.cohortsIs,
      count: cohort?.name ?? t.noCohort,
    },
    {
      to: paths.people(),
      open: true,
      title: t.people,
      what: t.peopleIs,
      count: t.peopleCount({ count: words(people), invited: words(invited) }),
    },
    {
      to: paths.agencies(),
      open: true,
      title: t.agencies,
      what: t.agenciesIs,
      count: '',
    },
    {
      to: paths.teams(),
      open: mayEnter(asker, 'teams.manage'),
      title: t.teams,
      what: t.teamsIs,
      count: cohort
        ? t.teamsCount({ count: words(cohort.teams), without: words(cohort.withoutTeam) })
        : t.noCohort,
    },
    {
      to: paths.progress(),
      open: mayEnter(asker, 'progress.read'),
      title: t.progress,
      what: t.progressIs,
      count: cohort?.name ?? t.noCohort,
    },
    {
      to: paths.offices(),
      open: mayEnter(asker, 'offices.read'),
      title: t.offices,
      what: t.officesIs,
      count: '',
    },
    {
      to: paths.decisionRules(),
      open: mayEnter(asker, 'rules.read'),
      title: t.rules,
      what: t.rulesIs,
      count: '',
    },
    {
      to: paths.workingDays(),
      open: mayEnter(asker, 'district.manage'),
      title: t.workingDays,
      what: t.workingDaysIs,
      count: '',
    },
    {
      to: paths.letterhead(),
      open: mayEnter(asker, 'district.manage'),
      title: t.letterhead,
      what: t.letterheadIs,
      count: '',
    },
    {
      to: paths.windows(),
      open: mayEnter(asker, 'windows.manage'),
      title: t.windows,
      what: t.windowsIs,
      count: '',
    },
    {
      to: paths.lists(),
      open: mayEnter(asker, 'lists.read'),
      title: t.lists,
      what: t.listsIs,
      count: '',
    },
    {
      to: paths.mediaRoom(),
      open: mayEnter(asker, 'media.room'),
      title: t.mediaRoom,
      what: t.mediaRoomIs,
      count: '',
    },
    {
      to: paths.districts(),
      open: readable(asker, 'districts.found') !== null,
      title: t.districts,
      what: t.districtsIs,
      count: '',
    },
    {
      to: paths.settings(),
      open: readable(asker, 'settings.manage') !== null,
      title: t.installation,
      what: t.installationIs,
      count: '',
    },
    {
      to: paths.backups(),
      open: readable(asker, 'backups.manage') !== null,
      title: t.backups,
      what: t.backupsIs,
      count: '',
    },
  ]
  return {
    title: t.title,
    doors: doors.filter(({ open }) => open).map(({ to, title, what, count }) => ({ to, title, what, count })),
  }
}

export default function Secretariat() {
  const { doors } = useLoaderData<typeof loader>()
  const t = useTexts(secretariatTexts).index
  return (
    <>
      <PageHead title={t.title} lede={t.lede} />
      <Rows label={t.doors}>
        {doors.map((door) => (
          <Row key={door.to} title={door.title} to={door.to} heading="h2">
            <p>{door.what}</p>
            {door.count && <p className="quiet num">{door.count}</p>}
          </Row>
        ))}
      </Rows>
    </>
  )
}
