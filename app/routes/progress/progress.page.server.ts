import type { Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readProgressMatrix } from '#app/domain/cohorts/progress-matrix.server.ts'
import { reminderFor, reminderForTeam } from '#app/domain/cohorts/reminder.ts'
import { openedIn, overdueIn, workBeside } from '#app/domain/learning/participant-work.server.ts'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { searchOf, withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateShort, timeOrDay } from '#app/platform/say/time.ts'
import { progressTexts } from './texts.ts'

/** What a filter of the page says, as its address has it. */
export function progressFilter(query: URLSearchParams) {
  return {
    cohortId: query.get('angkatan') || null,
    team: searchOf(query, 'tim'),
    agencyId: query.get('opd') || null,
    behind: query.get('keadaan') === 'tertinggal',
    spot: spotOf(query),
  }
}

const LEARNING = `${env.origin}${paths.learning()}`

/** What the page of everybody's progress shows. */
export async function progressPage(asker: Asker, query: URLSearchParams, now: Date) {
  const t = progressTexts[asker.language].progress
  const filter = progressFilter(query)
  const wanted = query.get('modul') ?? ''
  // Who is behind is told of everything that is overdue.
  const matrix = await readProgressMatrix(asker, filter, now, (cohortId) =>
    wanted || filter.behind ? workBeside(asker, filter.behind ? null : wanted, cohortId) : undefined,
  )
  if (!matrix.cohort) {
    if (filter.cohortId) throw notFound()
    return { title: t.title, heading: t.title, lede: t.noCohort, matrix: null, before: null, after: null }
  }
  const words = (count: number) => number(count, asker.language)
  const place = ({ agency, team }: { agency: string | null; team: string | null }) =>
    t.place({ agency: agency ?? t.noAgency, team: team ?? t.noTeam })
  const seen = (at: Date | null) => (at ? dateShort(at, asker) : t.neverSeen)
  const { cohort, lessonCount, dueByNow, participantCount, behindCount, modules } = matrix
  const kept = {
    angkatan: cohort.id,
    tim: filter.team || undefined,
    opd: filter.agencyId ?? undefined,
    keadaan: filter.behind ? 'tertinggal' : undefined,
  }
  const to = (id: string) => withQuery(paths.personProgress(id), { angkatan: cohort.id })
  const chosen = modules.findIndex(({ id }) => id === wanted)
  const module = modules[chosen]
  const ids = matrix.rows.map(({ id }) => id)
  const opened = module && openedIn(matrix.beside, module.id, ids, now)
  const overdue = filter.behind ? overdueIn(matrix.beside, ids, now) : null
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: words(matrix.rows.length) }),
      partial: matrix.before !== null || matrix.after !== null,
      search: filter.team,
      filters: [
        matrix.cohorts.length > 1 ? cohort.name : null,
        matrix.agencies.find(({ id }) => id === filter.agencyId)?.name,
        filter.behind ? t.onlyBehind : null,
        module?.title,
      ],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  const lateIn = (row: (typeof matrix.rows)[number]) =>
    modules.flatMap(({ title }, index) => {
      const cell = row.cells[index]
      return cell?.state === 'late' ? [{ title, left: cell.of - cell.done }] : []
    })
  /** One text for one person, wherever it stands: with her modules where the page has read them. */
  const textFor = ({ id, name, late }: { id: string; name: string; late: number }) => {
    const row = matrix.rows.find((one) => one.id === id)
    const others = overdue?.get(id)
    return reminderFor({ name, modules: row ? lateIn(row) : [], late, others, address: LEARNING })
  }
  return {
    title: shown.title,
    heading: t.title,
    lede: t.lede({ cohort: cohort.name, due: words(dueByNow), count: words(lessonCount) }),
    before: matrix.before,
    after: matrix.after,
    matrix: {
      counting: matrix.isCurrent ? null : t.countingNext({ made: timeOrDay(matrix.madeAt, now, asker) }),
      modules: modules.map(({ id, title }) => ({
        id,
        title,
        to: `${withQuery(paths.progress(), { ...kept, modul: id })}#semua`,
      })),
      opened:
        module && opened
          ? {
              title: t.moduleTitle({ position: chosen + 1, title: module.title }),
              written: module.title,
              back: `${withQuery(paths.progress(), kept)}#semua`,
              quizzes: opened.quizzes.map(({ id, title }) => ({ id, title: title || module.title })),
              tasks: opened.tasks,
              rows: matrix.rows.map(({ id, cells, name, seenAt, ...row }) => ({
                id,
                to: to(id),
                name,
                place: place(row),
                done: {
                  count: `${words(cells[chosen]?.done ?? 0)}/${words(module.lessons)}`,
                  state: cells[chosen]?.state ?? 'open',
                },
                quizzes: opened.cells.get(id)?.quizzes ?? [],
                tasks: opened.cells.get(id)?.tasks ?? [],
                seen: seen(seenAt),
              })),
            }
          : null,
      lessonCount: words(lessonCount),
      behindCount,
      hasLessons: lessonCount > 0,
      absent: matrix.absentCount > 0 && {
        count: t.total({ count: words(matrix.absentCount) }),
        people: matrix.absent.map(({ id, name, agency }) => ({ id, name, agency: agency ?? t.noAgency })),
        more:
          matrix.absentCount > matrix.absent.length
            ? t.more({ count: words(matrix.absentCount - matrix.absent.length) })
            : null,
      },
      behindOf: t.behindOf({ count: words(behindCount), all: words(participantCount) }),
      furthest: matrix.furthestBehind.map((row) => ({
        id: row.id,
        to: to(row.id),
        name: row.name,
        place: `${place(row)} · ${t.lastSeen({ when: seen(row.seenAt) })}`,
        late: t.lessonsBehind({ count: words(row.late) }),
        text: textFor(row),
      })),
      texts: filter.behind
        ? {
            teams: matrix.teams.map(({ id, team, members }) => ({
              id,
              name: team,
              text: reminderForTeam({ team, members, address: LEARNING }),
            })),
            people: matrix.rows.map((row) => ({
              id: row.id,
              name: row.name,
              text: textFor(row),
            })),
          }
        : null,
      rows: matrix.rows.map(({ id, name, agency, team, cells, done, seenAt }) => ({
        id,
        to: to(id),
        name,
        place: place({ agency, team }),
        cells: cells.map(({ state, ...cell }) => ({ count: `${words(cell.done)}/${words(cell.of)}`, state })),
        done: words(done),
        seen: seen(seenAt),
      })),
      results: shown.line,
      download: mayEnter(asker, 'progress.read') ? withQuery(paths.progressFile(), kept) : null,
      choices: {
        cohorts: matrix.cohorts.map(({ id, name }) => ({ id, name })),
        agencies: matrix.agencies,
      },
      chosen: {
        cohort: cohort.id,
        team: filter.team,
        agency: filter.agencyId ?? '',
        behind: filter.behind,
        module: module?.id ?? '',
      },
    },
  }
}
