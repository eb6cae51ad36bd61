import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import {
  LESSONS_PER_PAGE,
  lessonStates,
  readPersonProgress,
} from '#app/domain/cohorts/progress-person.server.ts'
import { reminderFor } from '#app/domain/cohorts/reminder.ts'
import { readPersonWork, type PersonWork } from '#app/domain/learning/participant-work.server.ts'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { pageCountOf, pageOf, turnedTo } from '#app/platform/paging.ts'
import { withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateShort } from '#app/platform/say/time.ts'
import { progressTexts } from './texts.ts'

/** What the page of one participant shows; that somebody read it is noted. */
export async function personPage(asker: Asker, personId: string, query: URLSearchParams, now: Date) {
  const wanted = {
    personId,
    cohortId: query.get('angkatan') || null,
    moduleId: query.get('modul') || null,
    page: pageOf(query),
    lessonsBeside: true as const,
  }
  const progress = await readPersonProgress(asker, wanted, now)
  if (!progress) throw notFound()
  const { cohort, person, modules, open, page } = progress
  const { districtId } = asker
  const work = await readPersonWork(
    asker,
    { cohortId: cohort.id, personId: person.id, lessons: open ? { moduleId: open.id, page } : undefined },
    now,
  )
  const lessons = open ? lessonStates(open, person.startsOn, work.lessons) : []
  const { progress: all, person: t } = progressTexts[asker.language]
  const words = (count: number) => number(count, asker.language)
  const sum = (counts: number[]) => words(counts.reduce((total, count) => total + count, 0))
  const place = { agency: person.agency ?? all.noAgency, team: person.team ?? all.noTeam }
  const mayOverride =
    person.id !== asker.id && can(asker, 'progress.override', { districtId, cohortId: cohort.id })
  const setDone = (moduleId: string, lessonId?: string) =>
    withQuery(paths.setDone(person.id), { angkatan: cohort.id, modul: moduleId, pelajaran: lessonId })
  const late = modules.flatMap(({ title, state, lessons: of, done }) =>
    state === 'late' ? [{ title, left: of - done }] : [],
  )
  const lateTasks = work.tasks.filter(({ state }) => state === 'late').map(({ title }) => title)
  const lateQuizzes = work.quizzes.flatMap(({ isOverdue, title, module }) =>
    isOverdue ? [title || module] : [],
  )
  const others = [...lateTasks, ...lateQuizzes]
  const titleOf = ({ lessonId, moduleId }: PersonWork['overrides'][number]) =>
    lessons.find(({ id }) => id === lessonId)?.title ?? modules.find(({ id }) => id === moduleId)?.title ?? ''
  const shown = resultsOf(
    {
      title: person.name,
      count: t.total({ count: words(open?.lessons ?? 0) }),
      partial: false,
      filters: [query.has('modul') ? open?.title : null],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    title: shown.title,
    results: shown.line,
    id: person.id,
    name: person.name,
    lede: t.lede({
      place: all.place(place),
      done: sum(modules.map(({ done }) => done)),
      count: sum(modules.map((module) => module.lessons)),
      seen: person.seenAt ? dateShort(person.seenAt, asker) : all.neverSeen,
    }),
    back: withQuery(paths.progress(), { angkatan: cohort.id }),
    behind: {
      lines: [
        ...late.map(({ title, left }) => t.lateLessons({ title, count: words(left) })),
        ...lateTasks.map((title) => t.lateTask({ title })),
        ...lateQuizzes.map((title) => t.lateQuiz({ title })),
      ],
      text:
        late.length + others.length > 0
          ? reminderFor({
              name: person.name,
              modules: late,
              late: late.reduce((total, { left }) => total + left, 0),
              others,
              address: `${env.origin}${paths.learning()}`,
            })
          : null,
    },
    modules: modules.map((module, index) => ({
      id: module.id,
      title: `${index + 1} ${module.title}`,
      written: module.title,
      state: module.state,
      to: `${withQuery(paths.personProgress(person.id), { angkatan: cohort.id, modul: module.id })}#pelajaran`,
      words: t.doneOf({ done: words(module.done), count: words(module.lessons) }),
    })),
    opened: open && {
      title: t.lessons({ module: open.title }),
      written: open.title,
      setDone: mayOverride && open.state !== 'done' ? setDone(open.id) : null,
      lessons: lessons.map(({ id, title, state }) => ({
        id,
        title,
        state,
        setDone: mayOverride && state !== 'done' ? setDone(open.id, id) : null,
      })),
      page,
      pageCount: pageCountOf(open.lessons, LESSONS_PER_PAGE),
    },
    overrides: work.overrides.map((one) => ({
      id: one.id,
      version: one.version,
      title: titleOf(one),
      reason: one.reason,
      words: t.setByWords({
        title: titleOf(one),
        name: one.byName,
        when: dateShort(one.at, asker),
        reason: one.reason,
      }),
      mayTakeBack: mayOverride,
    })),
    quizzes: work.quizzes.map(({ title, module, state, attempts }, index) => ({
      id: index,
      title: title || module,
      state,
      attempts: attempts.map(({ number: nth, at, percent, waiting }) => {
        const told = { number: words(nth), when: at ? dateShort(at, asker) : '' }
        return waiting > 0
          ? t.attemptWaits({ ...told, waiting: words(waiting) })
          : t.attempt({ ...told, percent: percent === null ? '–' : words(percent) })
      }),
    })),
    tasks: work.tasks.map(({ title, state, dueAt, extendedTo, score, scheduleId, workId }) => ({
      id: scheduleId,
      title,
      state,
      to:
        workId && can(asker, 'assignment.grade', { districtId, cohortId: cohort.id })
          ? paths.gradingSubmission(scheduleId, workId)
          : undefined,
      words: [
        dueAt && t.due({ when: dateShort(dueAt, asker) }),
        extendedTo && t.extended({ when: dateShort(extendedTo, asker) }),
        score !== null && t.score({ score: words(score) }),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  }
}
