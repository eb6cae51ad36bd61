import { parseXml, child, elementsIn, textIn, type Element } from '#app/domain/documents/xml-tree.ts'
import type { FormattedText, NumericAnswer, Question, QuestionBody } from '../question.ts'
import { textOfHtml } from './html-text.ts'
import { listNote, type ListNote } from './list-notes.ts'

/**
 * Reads the questions of a Moodle XML file. Its HTML becomes text, its pictures places in that text; what only Moodle has
 * (units, case, kinds that are none of ours) is told. @throws Unreadable where it is no XML, or brings entities of its own
 */
export function readMoodleXml(bytes: Uint8Array): { questions: Question[]; notes: ListNote[] } | null {
  const root = parseXml(bytes)
  if (root.name !== 'quiz') return null
  const questions: Question[] = []
  const notes: ListNote[] = []
  let category: string | null = null
  for (const element of elementsIn(root)) {
    if (element.name !== 'question') continue
    const type = element.attributes.type ?? ''
    if (type === 'category') category = categoryOf(wordsIn(element, 'category'))
    else {
      const name = wordsIn(element, 'name').trim()
      const read = BODIES[type]?.(element)
      if (read) questions.push({ ...headOf(element, name, category), ...read })
      else notes.push(listNote('otherKind', `${name} (${type})`))
      notes.push(...toldOf(element, name))
    }
  }
  return { questions: withDifferentTitles(questions), notes }
}

/** "$course$/top/Bab 1//2": the course and its top are everybody's. */
function categoryOf(path: string): string | null {
  const said = path
    .trim()
    .replace(/^\$[a-z]+\$\/?/i, '')
    .replace(/^top(?:\/|$)/, '')
    .replace(/\s+/g, ' ')
  return said === '' ? null : said
}

function headOf(element: Element, name: string, category: string | null): Omit<Question, 'kind'> {
  const general = formattedIn(element, 'generalfeedback')
  const grade = Number(wordsIn(element, 'defaultgrade') || 'NaN')
  const rubric = formattedIn(element, 'graderinfo').text
  return {
    line: 0,
    title: name === '' ? null : name.replace(/\s+/g, ' '),
    id: wordsIn(element, 'idnumber').trim() || null,
    tags: [...new Set(tagsOf(element))],
    points: grade > 0 && grade !== 1 && grade <= 1000 ? Math.round(grade * 100) / 100 : null,
    comments: rubric === '' ? [] : `Rubrik: ${rubric.replace(/^rubrik\s*:\s*/i, '')}`.split('\n'),
    category,
    text: formattedIn(element, 'questiontext'),
    textAfter: '',
    generalFeedback: general.text === '' ? null : general,
  }
}

function tagsOf(element: Element): string[] {
  const tags = child(element, 'tags')
  return (tags ? elementsIn(tags) : []).map((tag) => wordsIn(tag).trim()).filter((tag) => tag !== '')
}

/** What stands in `<text>`, of the element or of a child of that name. */
function wordsIn(element: Element, name?: string): string {
  const inside = name === undefined ? element : child(element, name)
  const text = child(inside, 'text') ?? inside
  return text ? textIn(text) : ''
}

function formattedIn(element: Element, name?: string): FormattedText {
  const inside = name === undefined ? element : child(element, name)
  const words = inside ? wordsIn(inside).trim() : ''
  const format = inside?.attributes.format ?? 'moodle_auto_format'
  if (format === 'markdown') return { text: words, format: 'markdown' }
  if (format === 'plain_text') return { text: words, format: 'plain' }
  return { text: textOfHtml(words), format: 'moodle' }
}

function feedbackOf(answer: Element): FormattedText | null {
  const said = formattedIn(answer, 'feedback')
  return child(answer, 'feedback') && said.text !== '' ? said : null
}

function answersOf(element: Element): { answer: Element; weight: number }[] {
  return elementsIn(element)
    .filter(({ name }) => name === 'answer')
    .map((answer) => ({ answer, weight: Number(answer.attributes.fraction ?? 0) || 0 }))
}

const BODIES: Readonly<Record<string, (element: Element) => QuestionBody>> = {
  multichoice: (element) => {
    const many = /^(?:false|0)$/i.test(wordsIn(element, 'single').trim())
    const choices = answersOf(element).map(({ answer, weight }) => ({
      text: formattedIn(answer),
      weight,
      feedback: feedbackOf(answer),
    }))
    return { kind: 'choice', many, choices }
  },
  truefalse: (element) => {
    const answers = answersOf(element)
    const right = answers.find(({ weight }) => weight > 0)
    const wrong = answers.find((one) => one !== right)
    return {
      kind: 'trueFalse',
      answer: right !== undefined && wordsIn(right.answer).trim().toLowerCase() === 'true',
      feedbackWrong: wrong ? feedbackOf(wrong.answer) : null,
      feedbackRight: right ? feedbackOf(right.answer) : null,
    }
  },
  shortanswer: (element) => ({
    kind: 'short',
    answers: answersOf(element).map(({ answer, weight }) => ({
      text: textOfHtml(wordsIn(answer)),
      weight,
      feedback: feedbackOf(answer),
    })),
  }),
  numerical: numericOf,
  matching: (element) => ({
    kind: 'matching',
    pairs: elementsIn(element)
      .filter(({ name }) => name === 'subquestion')
      .map((pair) => ({ premise: formattedIn(pair), answer: textOfHtml(wordsIn(pair, 'answer')) })),
  }),
  essay: () => ({ kind: 'essay' }),
  description: () => ({ kind: 'description' }),
}

/** A star without marks is what is said of every other number. */
function numericOf(element: Element): QuestionBody {
  const answers: NumericAnswer[] = []
  let wrongFeedback: FormattedText | null = null
  for (const { answer, weight } of answersOf(element)) {
    const said = wordsIn(answer).trim()
    const feedback = feedbackOf(answer)
    const tolerance = Math.abs(Number(wordsIn(answer, 'tolerance')) || 0)
    if (said === '*' && weight === 0) wrongFeedback = feedback
    else if (said === '*') answers.push({ value: { kind: 'any' }, weight, feedback })
    else answers.push({ value: { kind: 'exact', value: Number(said) + 0, tolerance }, weight, feedback })
  }
  return { kind: 'numeric', answers, wrongFeedback }
}

function toldOf(element: Element, name: string): ListNote[] {
  const units = child(element, 'units')
  const unit = units ? elementsIn(units).map((one) => textIn(child(one, 'unit_name') ?? one).trim())[0] : ''
  const isCase = wordsIn(element, 'usecase').trim() === '1'
  return [
    ...(unit ? [listNote('unit', `${name} (${unit})`)] : []),
    ...(isCase ? [listNote('case', name)] : []),
  ]
}

/** Moodle lets two questions have one name, GIFT does not. */
function withDifferentTitles(questions: readonly Question[]): Question[] {
  const seen = new Map<string, number>()
  return questions.map((question) => {
    const place = JSON.stringify([question.category, question.title])
    const count = (seen.get(place) ?? 0) + 1
    seen.set(place, count)
    return question.title === null || count === 1
      ? question
      : { ...question, title: `${question.title} (${count})` }
  })
}
