import { z } from 'zod'
import { criteriaIn } from './front-matter.schema.ts'
import { lessonRuleSchema, READING, type LessonRule } from './lesson-rule.ts'
import { texts } from '#app/i18n/texts.ts'

/** What can have news of its file; the order of modules belongs to the district. */
export const NEWS_KINDS = ['module', 'lesson', 'assignment', 'quiz', 'order'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

const days = z.object({ opens: z.number(), due: z.number(), closes: z.number(), grading: z.number() })
const rubric = z.array(z.object({ criterion: z.string(), weight: z.number(), levels: z.array(z.string()) }))

/** The parts that files bring, each with its shape. What is stored was written by the import. */
export const partSchemas = {
  facts: z.union([
    z.object({
      title: z.string(),
      summary: z.string(),
      jp: z.number(),
      goals: z.array(z.string()),
      prerequisites: z.array(z.string()),
    }),
    z.object({ title: z.string(), kind: z.string() }),
  ]),
  introduction: z.object({ source: z.string() }),
  text: z.object({ source: z.string(), questionCount: z.number().optional() }),
  rubric,
  dates: days,
  order: z.array(z.string()),
  present: z.boolean(),
  rule: lessonRuleSchema.nullable(),
  requires: z.array(z.string()),
}
export type Part = keyof typeof partSchemas

/** In the order in which they are shown. */
export const PARTS = ['facts', 'introduction', 'text', 'rubric', 'dates', 'order', 'present', 'rule', 'requires'] as const satisfies readonly Part[]

export function isPart(name: string): name is Part {
  return Object.hasOwn(partSchemas, name)
}

/**
 * A part as a text that can be compared with another, in the language of the content: what it says, line by line. `nameOf`
 * gives a lesson or module by its key. What is not of its shape is shown as it is stored.
 */
export function partText(part: Part, value: unknown, nameOf: (key: string) => string): string {
  const t = partWords.id
  const read = partSchemas[part].safeParse(value)
  if (!read.success) return JSON.stringify(value, null, 2)
  if (part === 'present') return read.data === true ? t.present : t.gone
  if (part === 'introduction' || part === 'text')
    return z.object({ source: z.string() }).parse(read.data).source
  if (part === 'order')
    return z
      .array(z.string())
      .parse(read.data)
      .map((key, at) => `${at + 1}. ${nameOf(key)}`)
      .join('\n')
  if (part === 'rule') return t.rule({ asked: asked(lessonRuleSchema.nullable().parse(read.data)) })
  if (part === 'requires') return t.requires({ asked: z.array(z.string()).parse(read.data) })
  if (part === 'dates') return t.dates(days.parse(read.data))
  if (part === 'rubric')
    return rubric
      .parse(read.data)
      .map(({ criterion, weight, levels }) =>
        [t.criterion({ criterion, weight }), ...levels.map((level, at) => `${at + 1} · ${level}`)].join('\n'),
      )
      .join('\n')
  return factsText(partSchemas.facts.parse(read.data), nameOf)
}

/** As a file says it: what a quiz or an assignment is called by now is another matter. */
function asked(rule: LessonRule | null): string {
  return criteriaIn(rule ?? READING)
    .map((one) => (typeof one === 'string' ? one : Object.entries(one).map((pair) => pair.join(' ')).join(', ')))
    .join(' · ')
}

function factsText(facts: z.infer<(typeof partSchemas)['facts']>, nameOf: (key: string) => string): string {
  const t = partWords.id
  if ('kind' in facts)
    return [t.title(facts), facts.kind === 'TEAM' ? t.team : t.individual].join('\n')
  return [
    t.title(facts),
    t.summary(facts),
    t.jp(facts),
    ...facts.goals.map((goal) => t.goal({ goal })),
    ...facts.prerequisites.map((key) => t.before({ name: nameOf(key) })),
  ].join('\n')
}

/** Names of what is compared: content is Indonesian, so in English pages too. */
const partWords = texts({
  id: {
    present: 'Pelajaran ini ada.',
    gone: 'Berkas pelajaran ini sudah tidak ada.',
    rule: (p: { asked: string }) => `Selesai bila: ${p.asked}`,
    requires: (p: { asked: readonly string[] }) =>
      `Modul juga meminta: ${p.asked.map((one) => (one === 'tasks' ? 'tugas' : 'kuis')).join(', ') || 'tidak ada'}`,
    title: (p: { title: string }) => `Judul: ${p.title}`,
    summary: (p: { summary: string }) => `Ringkasan: ${p.summary}`,
    jp: (p: { jp: number }) => `JP: ${p.jp}`,
    goal: (p: { goal: string }) => `Tujuan: ${p.goal}`,
    before: (p: { name: string }) => `Prasyarat: ${p.name}`,
    team: 'Jenis: tim',
    individual: 'Jenis: perorangan',
    criterion: (p: { criterion: string; weight: number }) => `${p.criterion} (bobot ${p.weight})`,
    dates: (p: z.infer<typeof days>) =>
      `Dibuka hari ke-${p.opens}\nTenggat hari ke-${p.due}\nBatas akhir hari ke-${p.closes}\nTarget penilaian hari ke-${p.grading}`,
  },
  en: {
    present: 'This lesson is there.',
    gone: 'The file of this lesson is gone.',
    rule: (p) => `Done when: ${p.asked}`,
    requires: (p) =>
      `The module also asks for: ${p.asked.map((one) => (one === 'tasks' ? 'assignments' : 'quizzes')).join(', ') || 'nothing'}`,
    title: (p) => `Title: ${p.title}`,
    summary: (p) => `Summary: ${p.summary}`,
    jp: (p) => `JP: ${p.jp}`,
    goal: (p) => `Goal: ${p.goal}`,
    before: (p) => `Comes after: ${p.name}`,
    team: 'Kind: team',
    individual: 'Kind: individual',
    criterion: (p) => `${p.criterion} (weight ${p.weight})`,
    dates: (p) => `Opens on day ${p.opens}\nDue on day ${p.due}\nCloses on day ${p.closes}\nGraded by day ${p.grading}`,
  },
})
