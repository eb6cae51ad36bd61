import type { PageHeadProps } from '#app/components/ui/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { studioTexts } from './texts.ts'

type Crumbs = NonNullable<PageHeadProps['crumbs']>

/** The way to a page about something in a module: the studio, the module, and what is named here. */
export function useModuleCrumbs(module: { slug: string; position: number }, ...rest: Crumbs): Crumbs {
  const t = useTexts(studioTexts)
  return [
    { label: t.title, to: paths.studio() },
    { label: t.module(module), to: paths.studioModule(module.slug) },
    ...rest,
  ]
}
