import { scoreOf } from '#app/domain/assignments/points.ts'
import { keysOf, rubricSchema, type Levels, type Rubric } from '#app/domain/assignments/rubric.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import * as texts from './assignment-texts.data.ts'
import { TASK_1, TASK_2, TASK_3, TASK_4 } from './assignments.data.ts'
import type { Dice } from './random.ts'
import { nth, type Member, type Story, type StoryTeam } from './story.ts'
import { actsOf, type SampleGrade, type Work } from './works.ts'
import type { Act } from './timeline.ts'
import { db } from '#app/platform/data/db.server.ts'

type Task = Work['schedule'] & { rubric: Rubric }

/** Four tasks in every state: graded, waiting for a grade, being written, just opened. */
export async function setTasks(story: Story): Promise<Act[]> {
  const [one, two, three, four] = await tasksOf(story)
  if (!one || !two || !three || !four) throw new Error('The first four modules have no assignments.')
  const people = story.teams.flatMap((team) => team.members)
  const works = [
    ...people.flatMap((person, index) => roleMap(story, one, person, index + 1)),
    ...people.flatMap((person, index) => leadersNote(story, two, person, index + 1)),
    ...story.teams.flatMap((team) => evidenceSheet(story, three, team)),
    ...story.teams.flatMap((team) => problemTree(story, four, team)),
  ]
  return works.flatMap((work) => actsOf(story, work))
}

async function tasksOf({ cohort }: Story): Promise<Task[]> {
  const schedules = await db.assignmentSchedule.findMany({
    where: { cohortId: cohort.id },
    orderBy: { assignment: { module: { position: 'asc' } } },
    select: { id: true, assignment: { select: { versions: { orderBy: { number: 'desc' }, take: 1 } } } },
  })
  return schedules.map(({ id, assignment }) => ({
    id,
    rubric: rubricSchema.parse(assignment.versions[0]?.rubric),
  }))
}

/** Task 1. */
function roleMap(story: Story, task: Task, person: Member, number: number): Work[] {
  const { calendar, dice } = story
  if (includes(TASK_1.missing, number)) return []
  const late = includes(TASK_1.late, number)
  const [returned, mended] = [includes(TASK_1.returned, number), includes(TASK_1.mended, number)]
  const handedIn = { at: calendar.at(late ? -24 : -26 - dice.below(2), hour(dice, 15, 7)), by: person }
  const own = {
    schedule: task,
    owner: { person },
    handedIn,
    // In one sitting: of work that is closed and graded nobody asks how it grew.
    saves: [{ at: new Date(handedIn.at.getTime() - 15 * MINUTE), by: person }],
  }
  const good = roleMapText(story, person, number)
  if (!returned && !mended) {
    const graded = grade(story, { task, number, comments: 'roleMap', saved: -22, released: -21 })
    return [{ ...own, text: good, grade: graded }]
  }
  const copied = texts.COPIED_CHART.replaceAll('{opd}', person.agencyName)
  const trainer = graderOf(story, number)
  const backAt = calendar.at(-21, 11)
  const first = {
    ...own,
    text: copied,
    returned: { at: backAt, by: trainer, reason: nth(texts.RETURN_REASONS, returned ? 0 : 1) },
  }
  // The next attempt begins by itself, with the text of the first.
  if (returned) return [first]
  const again = { at: calendar.at(-18, 20), by: person }
  const saves = [{ at: new Date(again.at.getTime() - HOUR), by: person }]
  return [
    first,
    {
      schedule: task,
      owner: { person },
      text: good,
      saves,
      handedIn: again,
      grade: grade(story, { task, number, comments: 'roleMap', saved: -16, released: -16 }),
    },
  ]
}

function roleMapText({ dice }: Story, person: Member, number: number): string {
  const ownKind = texts.ROLE_MAPS.find(({ agencies }) => agencies.includes(person.agencyCode))
  const map = ownKind ?? texts.ROLE_MAPS.at(-1)
  const start = (map?.text ?? '').replaceAll('{opd}', person.agencyName)
  return [start, dice.pick(texts.BOTTLENECKS), nth(texts.PROMISES, number)].join('\n\n')
}

/** Task 2. */
function leadersNote(story: Story, task: Task, person: Member, number: number): Work[] {
  const { calendar, dice } = story
  if (includes(TASK_2.missing, number)) return []
  const figures = nth(texts.NOTE_FIGURES, number)
  const begunAt = calendar.at(-9 - dice.below(2), hour(dice, 8, 9))
  const begun = { at: new Date(begunAt.getTime() + 25 * MINUTE), by: person }
  const own = { schedule: task, owner: { person } }
  if (includes(TASK_2.unfinished, number)) return [{ ...own, text: figures, saves: [begun] }]
  const day = includes(TASK_2.late, number) ? -4 : -6 - dice.below(3)
  const handedIn = { at: calendar.at(day, hour(dice, 9, 13)), by: person }
  const released = includes(TASK_2.released, number)
  const graded = released || includes(TASK_2.grading, number)
  return [
    {
      ...own,
      handedIn,
      saves: [begun, { at: new Date(handedIn.at.getTime() - 10 * MINUTE), by: person }],
      text: [
        ...[nth(texts.NOTE_OPENINGS, number), figures],
        ...[dice.pick(texts.NOTE_CORRECTIONS), dice.pick(texts.NOTE_LINKS)],
      ].join('\n\n'),
      grade: graded
        ? grade(story, { task, number, comments: 'note', saved: -3, released: released ? -2 : null })
        : undefined,
    },
  ]
}

/** Task 3: several members write in one sheet. */
function evidenceSheet({ calendar }: Story, task: Task, team: StoryTeam): Work[] {
  const handedIn = includes(TASK_3.handedIn, team.number)
  if (!handedIn && !includes(TASK_3.drafts, team.number)) return []
  const saves = [
    { at: calendar.at(-3, 10.5), by: nth(team.members, 3) },
    { at: calendar.at(-2, 9.25), by: team.lead },
    { at: calendar.at(-2, 16), by: nth(team.members, 1) },
    { at: calendar.at(-1, 8.5), by: nth(team.members, 2) },
  ].slice(0, team.number === 6 ? 1 : 4)
  const text = texts.EVIDENCE_SHEETS[team.number] ?? ''
  const own = { schedule: task, owner: { team }, text, saves }
  return [handedIn ? { ...own, handedIn: { at: calendar.at(-1, 11 + team.number / 3), by: team.lead } } : own]
}

/** Task 4: two teams have begun. */
function problemTree({ calendar }: Story, task: Task, team: StoryTeam): Work[] {
  if (!includes(TASK_4.drafts, team.number)) return []
  const at = calendar.at(-1, 15 + team.number / 2)
  const text = texts.PROBLEM_TREES[team.number] ?? ''
  return [
    {
      schedule: task,
      owner: { team },
      text,
      saves: [{ at, by: nth(team.members, 1) }],
    },
  ]
}

function graderOf(story: Story, number: number) {
  return story.person(`pelatih${1 + (number % 3)}`)
}

/** Days from today; `released: null` is graded and not yet released. */
type Grading = {
  task: Task
  number: number
  comments: keyof typeof texts.GRADE_COMMENTS
  saved: number
  released: number | null
}

/** Levels of a trainer who is neither strict nor soft. */
function grade(story: Story, { task, number, comments, saved, released }: Grading): SampleGrade {
  const { calendar, dice } = story
  const levels: Levels = Object.fromEntries(
    keysOf(task.rubric).map((key) => [key, nth([2, 3, 3, 4, 3] as const, dice.below(5))]),
  )
  const score = scoreOf(task.rubric, levels)
  const { modest, good } = texts.GRADE_COMMENTS[comments]
  const savedAt = calendar.at(saved, hour(dice, 9, 6))
  return {
    by: graderOf(story, number),
    savedAt,
    levels,
    comment: dice.pick((score ?? 0) < 75 ? modest : good),
    releasedAt: released === null ? null : calendar.at(released, hour(dice, 16, 4)),
  }
}

/** Some minute of the hours after this one. */
function hour({ below }: Dice, from: number, hours: number): number {
  return from + below(hours * 60) / 60
}

function includes(numbers: readonly number[], number: number): boolean {
  return numbers.includes(number)
}
