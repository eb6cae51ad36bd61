import type { Asker } from '#app/domain/access/asker.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { isReady } from '#app/domain/people-import/let-in.server.ts'
import { readImport, type OpenImport } from '#app/domain/people-import/people-import.server.ts'
import { newTeams, overQuota, type PlannedRow } from '#app/domain/people-import/plan.ts'
import { LISTED_ROLES } from '#app/domain/people-import/role-words.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { notesOf } from './list-notes.ts'
import { importTexts } from './texts.ts'

/** So many of those about whom nothing is to be said are shown. */
const MOST_PLAIN_ROWS = 60

export type PreviewPage = NonNullable<Awaited<ReturnType<typeof previewPage>>>

/** A list that waits, as its page shows it; null when there is none for the asker. */
export async function previewPage(asker: Asker, id: string) {
  const open = await readImport(asker, id)
  if (!open) return null
  const t = importTexts[asker.language]
  const { rows, questions } = open.plan
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length
  const figure = (value: number) => number(value, asker.language)
  const comeIn = count('new') + count('changed')
  return {
    id,
    title: open.fileName,
    lede: t.preview.lede({ people: figure(rows.length), sheet: open.list.sheet }),
    version: open.version,
    mark: open.mark,
    key: newSubmissionKey(),
    counts: t.preview.counts({
      made: figure(count('new')),
      changed: figure(count('changed')),
      same: figure(count('same')),
    }),
    leftOutCount: figure(count('left-out')),
    leftOut: rows.filter(({ state }) => state === 'left-out').map(({ row, name }) => ({ row, name })),
    notes: notesOf(open.list, asker.language),
    questions: questionsOf(open, asker),
    faulty: rows
      .filter(({ state }) => state === 'fault')
      .map(({ row, name, faults }) => ({
        row,
        name,
        faults: faults.map(
          ({ field, fault, shown }) => `${fieldName(field, t.cellFields)}: ${t.rowFaults[fault]({ shown })}`,
        ),
      })),
    ...peopleOf(open, asker),
    comeIn: figure(comeIn),
    overQuota: overQuota(open.plan, open.known).map(({ name, quota, participants }) =>
      t.preview.overQuota({ cohort: name, quota: figure(quota), participants: figure(participants) }),
    ),
    newTeams:
      newTeams(open.plan).length > 0 ? t.preview.newTeams({ teams: newTeams(open.plan).join(', ') }) : null,
    ready: isReady(open.plan) && comeIn > 0,
    nothing: questions.length === 0 && rows.every(({ state }) => state === 'same' || state === 'left-out'),
  }
}

function fieldName(field: string, names: Readonly<Record<string, string>>): string {
  return names[field] ?? field
}

function questionsOf({ plan, known, answers }: OpenImport, { language }: Asker) {
  const t = importTexts[language].preview
  const nameOf = (id: string | null) => known.agencies.find((agency) => agency.id === id)?.name
  const rowWords = (rows: readonly number[]) => t.rows({ rows: shortened(rows), several: rows.length > 1 })
  return {
    agencies: plan.questions.flatMap((question) => {
      if (question.kind !== 'agency') return []
      const near = nameOf(question.proposal)
      const proposal = question.proposal ?? undefined
      return [
        {
          key: question.key,
          label: t.agencyAsked(question),
          proposal,
          hint: [rowWords(question.rows), near && t.proposal({ name: near })].filter(Boolean).join('. '),
        },
      ]
    }),
    roles: plan.questions.flatMap((question) =>
      question.kind === 'role'
        ? [{ key: question.key, label: t.roleAsked(question), hint: rowWords(question.rows) }]
        : [],
    ),
    noRole: hintOf('no-role'),
    noCohort: hintOf('no-cohort'),
    unwilling: hintOf('unwilling'),
    any: plan.questions.length > 0,
    agencyChoices: known.agencies.map(({ id, name }) => ({ value: id, label: name })),
    roleChoices: LISTED_ROLES.map((role) => ({ value: role, label: roleWords[language][role] })),
    cohortChoices: known.cohorts.map(({ id, name, year }) => ({ value: id, label: `${name}, ${year}` })),
    skip: answers.skip,
  }

  function hintOf(kind: 'no-role' | 'no-cohort' | 'unwilling'): string | null {
    const question = plan.questions.find((one) => one.kind === kind)
    return question ? rowWords(question.rows) : null
  }
}

/** The first ten say enough. */
function shortened(rows: readonly number[]): string {
  return rows.slice(0, 10).join(', ') + (rows.length > 10 ? ', …' : '')
}

/** All about whom something is to be said and some of the others, in the order of the file. */
function peopleOf({ plan, known }: OpenImport, { language }: Asker) {
  const t = importTexts[language]
  const noted = (row: PlannedRow) => row.state !== 'new' || row.warnings.length > 0
  const shown = plan.rows.filter(({ state }) => state !== 'fault' && state !== 'left-out')
  const plain = new Set(shown.filter((row) => !noted(row)).slice(0, MOST_PLAIN_ROWS))
  const told = shown.filter((row) => noted(row) || plain.has(row)).toSorted((a, b) => a.row - b.row)
  return {
    people: told.map(({ row, name, address, state, warnings, person }) => ({
      row,
      name,
      address,
      state,
      role: person
        ? [
            roleWords[language][person.role],
            known.cohorts.find(({ id }) => id === person.cohortId)?.name,
            person.team?.name,
          ]
            .filter(Boolean)
            .join(', ')
        : '',
      agency: known.agencies.find(({ id }) => id === person?.agencyId)?.name ?? '',
      notes: [
        ...(person?.changes.map(({ field, before, after }) =>
          t.preview.change({ field: t.preview.fieldNames[field], before, after }),
        ) ?? []),
        ...(person?.givesRole ? [t.preview.newRole] : []),
        ...(person?.team && person.team.id === null ? [t.preview.newTeam({ team: person.team.name })] : []),
        ...warnings.map((warning) =>
          t.warnings[warning.kind]({ shown: 'shown' in warning ? warning.shown : '' }),
        ),
      ],
    })),
    more: shown.length > told.length ? number(shown.length - told.length, language) : null,
  }
}
