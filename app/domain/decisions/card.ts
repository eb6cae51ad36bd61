import { officeTitle } from '#app/domain/districts/office-title.ts'
import { areaKindOf } from '#app/domain/districts/areas.ts'
import type { Content } from '#app/domain/recommendations/content.schema.ts'
import { SECTION_KEYS } from '#app/domain/recommendations/sections.ts'
import { decisionWords } from './words.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { Place } from '#app/platform/say/time.ts'
import { money, number } from '#app/platform/say/figures.ts'
import { countWords } from '#app/platform/say/words.ts'
import { bupatiRules, type BupatiRule } from '#app/domain/recommendations/deciding-office.ts'
import type { DecisionRules } from '#app/domain/recommendations/decision-rules.ts'
import { bupatiWords } from './bupati-words.ts'
import { whyHere, type InQueue, type Why } from './why-here.ts'
import { clip, share } from './clip.ts'

/** Everything above the buttons fits into so many words. */
export const CARD_WORDS = 120

// Parts that are no sentences are short by nature; these limits only hold against somebody who tries.
const TITLE_WORDS = 20
/** So much of what is asked, of the summary and of the consequence stands on every card. */
const LEAST_WORDS = 8
const UNIT_WORDS = 4
const AGENCY_WORDS = 5
const WINDOW_WORDS = 4
const OFFICE_WORDS = 6
const SOURCES_SHOWN = 2

export type CardFacts = {
  /** Waits for a decision; otherwise there is no reason to give for its place in the queue. */
  waiting: boolean
  recommendation: InQueue & { number: string | null; needsBupati: boolean }
  /** The version that lies there now. */
  content: Content
  /** By which it was told, when that version was submitted, who must decide. */
  rules: DecisionRules
  /** The version to compare with: the one decided last, else the one before; null when this is the first. */
  before: { number: number; content: Content } | null
  /** The secretariat's, ≤ 60 words. */
  summary: string
  windowName?: string
  /** The offices in which its reader may decide it now; she sees them before she does. */
  signers: readonly { capacity: string; office: { name: string } }[]
}

export type Card = {
  why: Why | null
  title: string
  /** "Anda memutus sebagai …"; null for who does not decide it. */
  signing: string | null
  request: string
  figures: { value: string; label: string; written?: true }[]
  /** `written`: in the words of those who wrote it. */
  rows: { term: string; strong?: string; text: string; written?: true }[]
  /** Link words that also stand above the buttons. */
  links: { readWhole: string; compare: string | null }
}

/** The card in the reader's language; at most `CARD_WORDS` words by construction, whatever the team wrote. */
export function cardOf(facts: CardFacts, now: Date, place: Place): Card {
  const { language } = place
  const t = decisionWords[language]
  const { content, recommendation } = facts
  const windowName = facts.windowName === undefined ? undefined : clip(facts.windowName, WINDOW_WORDS)
  const why = facts.waiting ? whyHere(recommendation, now, place, windowName) : null
  const offices = facts.signers.map((signer) => clip(officeTitle(signer, language), OFFICE_WORDS))
  const signing = offices.length > 0 ? t.youDecideAs({ offices }) : null
  const figures = figuresOf(content, language)
  const cost = costOf(content, language)
  const agencies = agenciesOf(content, language)
  const flags = flagsOf(facts, language)
  const changed = facts.before ? changedSince(facts.before, content, language) : null
  const links = { readWhole: t.readWhole, compare: facts.before ? t.compare : null }
  const fixed = [
    ...[why?.text, signing, cost.strong, cost.text, agencies.strong, agencies.text, flags, changed],
    ...figures.flatMap((figure) => [figure.value, figure.label]),
    ...[t.terms.cost, t.terms.agencies, t.terms.summary, t.terms.consequence, t.terms.flags],
    ...[changed && t.terms.changed, links.readWhole, links.compare],
  ]
  const free = CARD_WORDS - fixed.reduce((sum, text) => sum + countWords(text ?? ''), 0)
  const long = [content.kartu.request, facts.summary, content.kartu.consequence]
  // A long title gives way before what is asked loses its sense.
  const kept = long.reduce((sum, text) => sum + Math.min(countWords(text), LEAST_WORDS), 0)
  const title = clip(content.identitas.title, Math.min(TITLE_WORDS, free - kept))
  const shares = share(long.map(countWords), free - countWords(title))
  const [request = '', summary = '', consequence = ''] = long.map((text, index) =>
    clip(text, shares[index] ?? 0),
  )
  return {
    why,
    title,
    signing,
    request,
    figures,
    links,
    rows: [
      { term: t.terms.cost, ...cost },
      { term: t.terms.agencies, ...agencies },
      { term: t.terms.summary, text: summary, written: true },
      { term: t.terms.consequence, text: consequence, written: true },
      { term: t.terms.flags, text: flags },
      ...(changed ? [{ term: t.terms.changed, text: changed }] : []),
    ],
  }
}

function figuresOf({ sasaran }: Content, language: Language): Card['figures'] {
  const t = decisionWords[language]
  const subdistricts = sasaran.areas.filter((code) => areaKindOf(code) === 'KECAMATAN').length
  const villages = sasaran.areas.length - subdistricts
  const areas = [
    { value: villages, label: t.villages },
    { value: subdistricts, label: t.districts },
  ]
  return [
    {
      value: number(sasaran.targetCount, language),
      label: clip(sasaran.targetUnit, UNIT_WORDS),
      written: true,
    },
    ...areas.flatMap(({ value, label }) => (value > 0 ? [{ value: number(value, language), label }] : [])),
  ]
}

function costOf({ biaya }: Content, language: Language): { strong: string; text: string } {
  const t = decisionWords[language]
  const strong = biaya.total === 0 ? t.noExtraCost : money(biaya.total, language)
  const words = writingTexts[language]
  const names = [...new Set(biaya.sources.map((row) => words.funding[row.source]))]
  const more = names.length - SOURCES_SHOWN
  const shown = names.slice(0, SOURCES_SHOWN)
  const sources = more > 0 ? [...shown, t.andMore({ count: number(more, language) })] : shown
  return { strong, text: [...sources, t.plan[biaya.inPlan]].join(', ') }
}

function agenciesOf({ opd, names }: Content, language: Language): { strong: string; text: string } {
  const strong = clip(names.agencies[opd.coordinator]?.shortName ?? opd.coordinator, AGENCY_WORDS)
  const count = opd.supporters.length
  return {
    strong,
    text: count > 0 ? decisionWords[language].supporters({ count: number(count, language) }) : '',
  }
}

function flagsOf({ content, recommendation, rules }: CardFacts, language: Language): string {
  const t = decisionWords[language]
  const { urgency } = content.identitas
  const rule = bupatiRuleOf(content, recommendation, rules)
  return [
    urgency === 'BIASA' ? null : `${writingTexts[language].urgency[urgency]}.`,
    content.biaya.needsRegulation ? t.regulation.yes : t.regulation.no,
    rule && bupatiWords(rule, rules, language),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * Why the Bupati must decide, for the sentence. How many budgets it touches is known only when it is submitted, so that
 * rule is what remains when no other explains it.
 */
export function bupatiRuleOf(
  content: Content,
  { needsBupati }: { needsBupati: boolean },
  rules: DecisionRules,
): BupatiRule | null {
  if (!needsBupati) return null
  const { total, needsRegulation } = content.biaya
  return bupatiRules(rules, { cost: BigInt(total), needsRegulation, budgets: 0 })[0] ?? 'budgets'
}

function changedSince(
  before: { number: number; content: Content },
  now: Content,
  language: Language,
): string {
  const t = decisionWords[language]
  const version = number(before.number, language)
  const sections = SECTION_KEYS.filter(
    (key) => JSON.stringify(before.content[key]) !== JSON.stringify(now[key]),
  )
  if (sections.length === 0) return t.nothingChanged({ version })
  const more = now.biaya.total - before.content.biaya.total
  const words = { money: money(Math.abs(more), language) }
  const cost = more === 0 ? [] : [more < 0 ? t.costDown(words) : t.costUp(words)]
  return [...cost, t.sectionsChanged({ count: number(sections.length, language), version })].join(' ')
}
