import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { everyList, listTitle, listUse } from '#app/domain/reference-lists/lists.ts'
import { countEntries } from '#app/domain/reference-lists/reading.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { listCrumbs } from './crumbs.ts'
import { listTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.read')
  const { language } = asker
  const t = listTexts[language].lists
  const counts = await countEntries(asker, new Date())
  return {
    title: t.title,
    crumbs: listCrumbs(asker),
    lists: everyList().map((list) => {
      const of = counts.get(list.key)
      const count = (entries = 0) => number(entries, language)
      return {
        address: list.address,
        title: listTitle(list, language),
        use: listUse(list, language),
        counts: [
          t.inForce({ count: count(of?.['in-force']) }),
          ...(of?.coming ? [t.coming({ count: count(of.coming) })] : []),
          ...(of?.ended ? [t.ended({ count: count(of.ended) })] : []),
        ].join(' · '),
      }
    }),
  }
}

export default function Lists() {
  const { title, crumbs, lists } = useLoaderData<typeof loader>()
  const t = useTexts(listTexts).lists
  return (
    <>
      <PageHead crumbs={crumbs} title={title} lede={t.lede} />
      <Rows label={title}>
        {lists.map((list) => (
          <Row key={list.address} title={list.title} to={paths.list(list.address)} heading="h2">
            <p>{list.use}</p>
            <p className="quiet num">{list.counts}</p>
          </Row>
        ))}
      </Rows>
    </>
  )
}
