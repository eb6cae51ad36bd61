import { expect, type Page } from '@playwright/test'
import type { Checker } from 'accessibility-checker-engine'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EXPLAINED } from './explained.data.ts'

/** IBM's engine by itself: the package around it would fetch a browser of its own. */
const ENGINE = readFileSync(path.resolve('node_modules/accessibility-checker-engine/ace.js'), 'utf8')

/** A second engine, which reads the same page by other rules than axe, finds nothing but what is explained. */
export async function secondOpinion(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(ENGINE)
  const found = await page.evaluate(async (explained) => {
    // Put there by the line above.
    const { ace } = window as Window & { ace?: { Checker: typeof Checker } }
    if (!ace) throw new Error('The second engine has not come.')
    // It takes what is scrolled out of sight for hidden.
    for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0)
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility_next'])
    return results
      .filter(({ ruleId, value, node }) => {
        const element = node instanceof Element ? node : node.parentElement
        return (
          !value[1].startsWith('PASS') &&
          !explained.some(({ rule, where }) => rule === ruleId && element?.matches(where))
        )
      })
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 160)}`)
  }, EXPLAINED)
  expect(found, `${page.url()}, by the second engine`).toEqual([])
}
