import { mayEnter } from '#app/domain/access/permissions.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { paths } from '#app/paths.ts'
import { listTexts } from './texts.ts'

type Crumb = { label: string; to?: string }

/** The way to these pages; the secretariat's room only for those who get in. */
export function listCrumbs(asker: Asker, below: readonly Crumb[] = []): Crumb[] {
  const room = { label: shellTexts[asker.language].secretariat, to: paths.secretariat() }
  const lists = { label: listTexts[asker.language].lists.title, to: paths.lists() }
  return [...(mayEnter(asker, 'people.manage') ? [room] : []), lists, ...below].map((crumb, at, all) =>
    at === all.length - 1 ? { label: crumb.label } : crumb,
  )
}
