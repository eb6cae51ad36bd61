import type { BupatiRule } from '#app/domain/recommendations/deciding-office.ts'
import type { DecisionRules } from '#app/domain/recommendations/decision-rules.ts'
import { rulesWords } from '#app/domain/recommendations/rules-words.ts'
import type { Language } from '#app/platform/say/language.ts'
import { decisionWords } from './words.ts'

/** Why the Bupati must decide, with the numbers of the rules by which it was told. */
export function bupatiWords(rule: BupatiRule, rules: DecisionRules, language: Language): string {
  const t = decisionWords[language].needsBupati
  const why = rulesWords(rules, language)[rule]
  return why === null ? t.other : t.because({ why })
}
