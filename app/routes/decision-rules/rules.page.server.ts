import type { Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { BUPATI_RULE_ORDER } from '#app/domain/recommendations/deciding-office.ts'
import {
  FIRST_RULES,
  inForce,
  rulesStanding,
  type DecisionRules,
} from '#app/domain/recommendations/decision-rules.ts'
import type { NewRules } from '#app/domain/recommendations/decision-rules.schema.ts'
import { countWaiting, listRules, type RulesRow } from '#app/domain/recommendations/decision-rules.server.ts'
import { rulesWords } from '#app/domain/recommendations/rules-words.ts'
import { markOfRules, startOf } from '#app/domain/recommendations/setting-rules.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { moneyExact, number } from '#app/platform/say/figures.ts'
import { addDays, dateTime, isoDay } from '#app/platform/say/time.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { rulesTexts } from './texts.ts'

/** What the page of the rules shows. */
export async function loadRules(asker: Asker, now: Date) {
  const rows = await listRules(asker)
  if (!rows) throw notFound()
  const t = rulesTexts[asker.language]
  const shown = rows.map((row) => rowWords(row, rows, asker, now))
  const held = inForce(rows, now)
  const saved = held?.rules ?? FIRST_RULES
  return {
    title: t.title,
    key: newSubmissionKey(),
    seen: rows[0]?.number ?? 0,
    mayManage: mayEnter(asker, 'rules.manage'),
    insideSecretariat: mayEnter(asker, 'people.manage'),
    tomorrow: isoDay(addDays(now, 1, asker.zone), asker.zone),
    now: shown.find(({ standing }) => standing === 'now') ?? beforeTheList(asker),
    coming: shown.filter(({ standing }) => standing === 'coming').reverse(),
    history: shown.filter(({ standing }) => standing === 'past' || standing === 'replaced'),
    saved: {
      biaya: saved.cost ? moneyExact(saved.cost.from) : '',
      regulasi: saved.regulation ? 'ya' : 'tidak',
      anggaran: saved.budgets ? String(saved.budgets.from) : '',
      mulai: 'sekarang',
    },
  }
}

type Term = { term: string; value: string; written?: boolean }

function termsOf(rules: DecisionRules, asker: Asker): Term[] {
  const t = rulesTexts[asker.language]
  const said = rulesWords(rules, asker.language)
  return BUPATI_RULE_ORDER.map((rule) => {
    const why = said[rule]
    const asks = rule === 'regulation' ? t.onlyBupati : why !== null && t.toBupati({ why })
    return { term: t.terms[rule], value: why === null || !asks ? t.nobody : asks }
  })
}

function rowWords(row: RulesRow, rows: readonly RulesRow[], asker: Asker, now: Date) {
  const t = rulesTexts[asker.language]
  const standing = rulesStanding(row, rows, now)
  const at = dateTime(row.validFrom, asker)
  const made = dateTime(row.createdAt, asker)
  const written: Term[] = [
    { term: t.terms.basis, value: row.basis, written: true },
    { term: t.terms.note, value: row.note, written: true },
  ]
  return {
    id: row.id,
    title: row.number === 1 ? t.first : nameOf(row, asker),
    standing,
    from: standing === 'now' || standing === 'past' ? t.from({ at }) : t.willBe({ at }),
    by: row.number === 1 ? t.byInstallation : t.by({ name: row.author ?? t.bySomebody, at: made }),
    items: [...termsOf(row.rules, asker), ...written.filter(({ value }) => value !== '')],
  }
}
export type RulesShown = ReturnType<typeof rowWords>

function nameOf(row: { number: number }, { language }: Asker): string {
  return rulesTexts[language].name({ number: number(row.number, language) })
}

/** A district whose list has not begun. */
function beforeTheList(asker: Asker): RulesShown {
  const t = rulesTexts[asker.language]
  return {
    id: 'awal',
    title: t.first,
    standing: 'now',
    from: '',
    by: t.byInstallation,
    items: termsOf(FIRST_RULES, asker),
  }
}

/** What rules would change, before they are laid down. */
export async function previewRules(asker: Asker, given: NewRules, now: Date) {
  const [rows, count] = await Promise.all([listRules(asker), countWaiting(asker)])
  if (!rows) throw notFound()
  const { language } = asker
  const t = rulesTexts[language]
  const validFrom = startOf(given.day, asker, now)
  const current = termsOf(inForce(rows, now)?.rules ?? FIRST_RULES, asker)
  const replaced = rows.filter(
    (row) => rulesStanding(row, rows, now) === 'coming' && row.validFrom >= validFrom,
  )
  const between = rows.filter(
    (row) => rulesStanding(row, rows, now) === 'coming' && row.validFrom < validFrom,
  )
  const asks = Object.values(given.rules).some((rule) => rule !== null)
  return {
    mark: markOfRules(given),
    items: termsOf(given.rules, asker).map(({ term, value }, index) => {
      const before = current[index]?.value ?? t.nobody
      return before === value
        ? { term, value: t.unchanged({ what: value }) }
        : { term, value: `${t.before({ what: before })}; ${t.after({ what: value })}` }
    }),
    lines: [
      given.day === null ? t.previewNow : t.previewFrom({ at: dateTime(validFrom, asker) }),
      count === 0 ? t.waitingNone : t.waiting({ count: number(count, language) }),
      ...replaced.map((row) => t.replaces({ rules: nameOf(row, asker) })),
      ...between.map((row) => t.between({ rules: nameOf(row, asker) })),
      ...(asks ? [] : [t.nothingAsked]),
    ],
  }
}
export type RulesPreview = Awaited<ReturnType<typeof previewRules>>
