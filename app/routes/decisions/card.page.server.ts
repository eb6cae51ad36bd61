import type { Asker } from '#app/domain/access/asker.ts'
import { bupatiWords } from '#app/domain/decisions/bupati-words.ts'
import { readCard, type CardRecord, type Signer } from '#app/domain/decisions/card.server.ts'
import { bupatiRuleOf, cardOf } from '#app/domain/decisions/card.ts'
import { deferBounds, versionMark } from '#app/domain/decisions/decide.schema.ts'
import { decisionView } from '#app/domain/decisions/decision-view.ts'
import { printedHead } from '#app/domain/districts/letterhead.server.ts'
import { officeTitle, signedBy } from '#app/domain/districts/office-title.ts'
import { shareOf } from '#app/domain/decisions/queue-order.ts'
import { COUNTED } from '#app/domain/decisions/queue-place.ts'
import { firstInQueue } from '#app/domain/decisions/queue.server.ts'
import { noSeatWords } from '#app/domain/decisions/no-seat.ts'
import { decisionWords, seatWords } from '#app/domain/decisions/words.ts'
import { heldNow, whyNoSeat } from '#app/domain/districts/seats.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'
import type { RefusedCard } from './card-failure.ts'
import { decisionTexts } from './texts.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong } from '#app/platform/say/time.ts'

/** What the card's page shows, for the card itself and for a decision that has to be corrected. */
export async function loadCard(asker: Asker, id: string | undefined, now: Date) {
  const [record, head] = await Promise.all([
    id === undefined ? null : readCard(asker, id, now),
    printedHead(asker),
  ])
  if (!record) throw notFound()
  const { language } = asker
  const t = decisionTexts[language]
  const { facts, version, decision, standing } = record
  const done = standing === 'decided' || standing === 'not-waiting'
  const queue = done ? await firstInQueue(asker) : null
  return {
    id: record.id,
    head,
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
    mayDecide: standing === 'may' && record.signers.length > 0,
    standing: standingWords(record, asker, now),
    /** The same as a refusal that came of it. */
    refusedBy: refusalOf(standing),
    nextTo: queue?.first ? paths.card(queue.first.id) : null,
    place: queue?.first
      ? t.queued.waiting({ count: number(queue.count, language) })
      : placeWords(record, asker),
    form: {
      mark: versionMark(version),
      signers: record.signers.map((signer) => signerWords(signer, asker)),
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

/** "2 dari 4", of those that wait for her or of those that wait for others. */
function placeWords({ place: found }: CardRecord, asker: Asker): string | null {
  const { language } = asker
  const t = decisionTexts[language].queued
  if (!found) return null
  if (found.place > COUNTED) return t.far({ count: number(COUNTED, language) })
  const of = found.of > COUNTED ? `${number(COUNTED, language)}+` : number(found.of, language)
  const words = found.part === 'hers' ? t.place : shareOf(asker) === 'nothing' ? t.others : t.bupati
  return words({ place: number(found.place, language), of })
}

/** Of a card that she may not decide: what a decision on it is refused for. */
function refusalOf(standing: CardRecord['standing']): NonNullable<RefusedCard['refused']> {
  switch (standing) {
    case 'decided':
      return 'decided'
    case 'not-waiting':
      return 'closed'
    case 'no-office':
    case 'needs-bupati':
      return standing
    default:
      return 'not-allowed'
  }
}

/** Why there are no buttons, in words; null where a decision says it better. */
function standingWords(record: CardRecord, asker: Asker, now: Date) {
  const { standing, facts, deferredUntil, decision, seats } = record
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
    case 'no-office':
      return noSeatWords(whyNoSeat(seats, asker.id, now), asker)
    case 'needs-bupati': {
      const words = seatWords[language]
      const rule = bupatiRuleOf(facts.content, facts.recommendation, facts.rules)
      const names = heldNow(seats, now)
        .filter(({ office }) => officeMayDecide(office.code, { needsBupati: true }))
        .map((seat) => signedBy({ ...seat, person: seat }, language))
      return [
        rule && bupatiWords(rule, facts.rules, language),
        names.length > 0 ? words.bupatiNow({ names: names.join(', ') }) : words.bupatiNobody,
        words.youRead,
      ]
        .filter(Boolean)
        .join(' ')
    }
    case 'not-waiting':
      if (deferredUntil) return t.deferredNow({ date: dateLong(deferredUntil, asker) })
      return decision ? null : t.notWaiting
  }
}

/** The office in which she would sign, and what to know of it before she does. */
function signerWords({ termId, definitive, ...signer }: Signer, { language }: Asker) {
  const t = decisionTexts[language]
  const office = officeTitle(signer, language)
  const definitively = signer.office.name
  return {
    termId,
    office,
    warning: definitive && t.besideDefinitive({ office, definitively, name: definitive }),
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
