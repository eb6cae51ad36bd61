import { texts } from '#app/i18n/texts.ts'
import { money, moneyExact, number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { BUPATI_RULE_ORDER, type BupatiRule } from './deciding-office.ts'
import type { DecisionRules } from './decision-rules.ts'
import { wholeNumber } from './sections.ts'

const words = texts({
  id: {
    cost: (p: { amount: string }) => `${p.amount} atau lebih`,
    regulation: 'butuh produk hukum',
    budgets: (p: { count: string }) => `${p.count} anggaran OPD atau lebih`,
  },
  en: {
    cost: (p) => `${p.amount} or more`,
    regulation: 'asks for a regulation',
    budgets: (p) => `${p.count} agency budget${p.count === '1' ? '' : 's'} or more`,
  },
})

/** Each rule in words; null where it asks for nobody. */
export function rulesWords(rules: DecisionRules, language: Language): Record<BupatiRule, string | null> {
  const t = words[language]
  const { cost, regulation, budgets } = rules
  return {
    cost: cost && t.cost({ amount: exactMoney(cost.from, language) }),
    regulation: regulation && t.regulation,
    budgets: budgets && t.budgets({ count: number(budgets.from, language) }),
  }
}

/** The rules that ask for the Bupati, one after the other; empty where none does. */
export function rulesLine(rules: DecisionRules, language: Language): string {
  const said = rulesWords(rules, language)
  return BUPATI_RULE_ORDER.flatMap((rule) => said[rule] ?? []).join(', ')
}

/** A limit is never rounded: short where that says the same. */
function exactMoney(rupiah: number, language: Language): string {
  return wholeNumber(money(rupiah)) === rupiah ? money(rupiah, language) : moneyExact(rupiah, language)
}
