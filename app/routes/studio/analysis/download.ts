import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { spreadsheetResponse } from '#app/domain/files/spreadsheet/spreadsheet-response.server.ts'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import type { WrittenSheet } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { discrimination, facility } from '#app/domain/quiz-analysis/figures.ts'
import { analysedItems, type AnalysedItem } from '#app/domain/quiz-analysis/items.server.ts'
import { allAnalysedPeople, type AnalysedPerson } from '#app/domain/quiz-analysis/people.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { analysisPlace } from './place.server.ts'
import { letterOf } from './shown-item.ts'
import { stateOf } from './state-of.ts'
import { analysisTexts } from './texts.ts'

/** The analysis of a quiz as a workbook: its questions, the answers that were chosen, everybody's marks. */
export async function loader(args: LoaderFunctionArgs) {
  const { asker, quiz } = await analysisPlace(args)
  const answered = quiz.cohort && { quizId: quiz.id, cohortId: quiz.cohort.id }
  const [items, people] = answered
    ? await Promise.all([analysedItems(answered, quiz.cohort?.basis ?? ''), allAnalysedPeople(answered)])
    : [[], []]
  const read = {
    action: 'quiz.results' as const,
    object: { type: 'quiz', id: quiz.id },
    people: people.map(({ id }) => id),
  }
  await recordReading(asker, read, new Date())
  const { language } = asker
  const sheets = [itemSheet(items, language), chosenSheet(items, language), peopleSheet(people, language)]
  return spreadsheetResponse(
    await writeSpreadsheet(sheets),
    analysisTexts[language].file({ quiz: quiz.slug }),
  )
}

function columns(...heads: [head: string, width: number][]): WrittenSheet['columns'] {
  return heads.map(([head, width]) => ({ head, width }))
}

function itemSheet(items: readonly AnalysedItem[], language: Language): WrittenSheet {
  const t = analysisTexts[language]
  const { sheet: s } = t
  const counts: [string, (item: AnalysedItem) => number][] = [
    [s.asked, (item) => item.asked],
    [s.right, (item) => item.right],
    [s.partly, (item) => item.partly],
    [s.wrong, (item) => item.wrong],
    [s.empty, (item) => item.empty],
    [s.waiting, (item) => item.waiting],
  ]
  return {
    name: t.sheets.items,
    columns: columns(
      [s.question, 60],
      ...counts.map(([head]): [string, number] => [head, 12]),
      [s.facility, 22],
      [s.discrimination, 14],
    ),
    rows: items.map((item) => {
      const [reached, found] = [facility(item.reached), discrimination(item.sums)]
      return [
        item.title || item.text,
        ...counts.map(([, of]) => of(item)),
        reached === null ? '' : Math.round(reached * 100),
        found === null ? '' : Math.round(found * 100) / 100,
      ]
    }),
  }
}

function chosenSheet(items: readonly AnalysedItem[], language: Language): WrittenSheet {
  const t = analysisTexts[language]
  const { sheet: s } = t
  return {
    name: t.sheets.chosen,
    columns: columns(
      [s.question, 60],
      [s.letter, 8],
      [s.answer, 50],
      [s.key, 10],
      [s.chosen, 12],
      [s.asked, 14],
    ),
    rows: items.flatMap((item) => {
      const question = item.title || item.text
      const of = item.chosenOf
      return [
        ...item.chosen.map(({ place, about, text, isRight, count }) => [
          question,
          letterOf(place),
          about === '' ? text : `${about} → ${text}`,
          isRight ? t.right : '',
          count,
          of,
        ]),
        ...(item.others > 0 ? [[question, '', s.others, '', item.others, of]] : []),
      ]
    }),
  }
}

function peopleSheet(people: readonly AnalysedPerson[], language: Language): WrittenSheet {
  const t = analysisTexts[language]
  const { columns: c, sheet: s } = t
  return {
    name: t.sheets.people,
    columns: columns(
      [c.name, 40],
      [c.agency, 50],
      [c.attempts, 12],
      [s.first, 22],
      [s.percent, 22],
      [c.state, 20],
    ),
    rows: people.map((person) => [
      person.name,
      person.agency ?? '',
      person.attempts,
      person.first ?? '',
      person.percent ?? '',
      stateOf(person, t),
    ]),
  }
}
