import type { Asker } from '#app/domain/access/asker.ts'
import { readCard, type CardRecord } from '#app/domain/decisions/card.server.ts'
import { bupatiRuleOf, cardOf } from '#app/domain/decisions/card.ts'
import { deferBounds, versionMark } from '#app/domain/decisions/decide.schema.ts'
import { decisionView } from '#app/domain/decisions/decision-view.ts'
import { firstInQueue } from '#app/domain/decisions/queue.server.ts'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { decisionTexts } from './texts.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong } from '#app/platform/say/time.ts'

/** What the card's page shows, for the card itself and for a decision that has to be corrected. */
export async function loadCard(asker: Asker, id: string | undefined, now: Date) {
  const record = id === undefined ? null : await readCard(asker, id)
  if (!record) throw notFound()
  const { language } = asker
  const t = decisionTexts[language]
  const { facts, version, decision, standing } = record
  const done = standing === 'decided' || standing === 'not-waiting'
  const next = done ? (await firstInQueue(asker)).first : null
  return {
    id: record.id,
    card: cardOf(facts, now, asker),
    whole: wholeTexts(record, asker),
    document: t.document({
      version: number(version.number, language),
      number: facts.recommendation.number ?? '–',
    }),
    fingerprint: t.fingerprint({ hash: version.hash.slice(0, 12) }),
    compareTo: facts.before
      ? paths.recommendationCompare(record.id, facts.before.number, version.number)
      : null,
    decision: decision && decisionView(decision, { readerId: asker.id, ...record.may }, now, asker),
    /** It is the state of things; otherwise it is history, and the card waits again. */
    decisionHolds: done,
    mayDecide: standing === 'may',
    standing: standingWords(record, asker),
    nextTo: next && paths.card(next.id),
    form: {
      mark: versionMark(version),
      bounds: deferBounds(now, asker.zone),
      keys: {
        setujui: newSubmissionKey(),
        catatan: newSubmissionKey(),
        perbaiki: newSubmissionKey(),
        tunda: newSubmissionKey(),
        tolak: newSubmissionKey(),
        undo: newSubmissionKey(),
        announce: newSubmissionKey(),
      },
    },
  }
}
export type CardData = Awaited<ReturnType<typeof loadCard>>

/** Why there are no buttons, in words; null where a decision says it better. */
function standingWords({ standing, facts, deferredUntil, decision }: CardRecord, asker: Asker) {
  const { language } = asker
  const t = decisionTexts[language]
  switch (standing) {
    case 'may':
    case 'decided':
      return null
    case 'reader':
      return t.readerOnly
    case 'conflict':
      return t.conflict
    case 'needs-bupati': {
      const rule = bupatiRuleOf(facts.content, facts.recommendation)
      return rule ? decisionWords[language].needsBupati[rule] : t.readerOnly
    }
    case 'not-waiting':
      if (deferredUntil) return t.deferredNow({ date: dateLong(deferredUntil, asker) })
      return decision ? null : t.notWaiting
  }
}

/** What the card may have cut short, in full. */
function wholeTexts({ facts: { content, summary } }: CardRecord, { language }: Asker) {
  const t = decisionTexts[language]
  const { terms } = decisionWords[language]
  const { kartu, sasaran, opd, names } = content
  const agency = (code: string) => names.agencies[code]?.name ?? code
  return [
    { term: t.request, text: kartu.request },
    { term: terms.summary, text: summary },
    { term: terms.consequence, text: kartu.consequence },
    { term: t.areas, text: sasaran.areas.map((code) => names.areas[code] ?? code).join('; ') },
    { term: t.coordinator, text: agency(opd.coordinator) },
    { term: t.support, text: opd.supporters.map(agency).join('; ') },
    { term: t.partners, text: opd.partners },
  ].filter(({ text }) => text !== '')
}
