import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { compareReadings } from '#app/domain/recommendations/comparing.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import { readVersions } from '#app/domain/recommendations/reading.server.ts'
import { readableContent } from '#app/domain/recommendations/wording.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.read')
  const query = new URL(request.url).searchParams
  const [from, to] = [numberIn(query.get('dari')), numberIn(query.get('ke'))]
  const found = await readVersions(asker, params.id ?? '', from && to ? { from, to } : null)
  if (!found) throw notFound()
  const { language } = asker
  const { title } = found
  const [one, other] = [found.before.number, found.after.number]
  return {
    id: found.id,
    pageTitle: recommendationTexts[language].compare.titleOf({ title, from: one, to: other }),
    title,
    number: found.number,
    from: one,
    to: other,
    versions: Array.from({ length: found.versionCount }, (_, index) => index + 1),
    sections: compareReadings(
      readableContent(readContent(found.before), language),
      readableContent(readContent(found.after), language),
    ),
  }
}

function numberIn(said: string | null): number | null {
  return said !== null && /^[1-9]\d{0,3}$/.test(said) ? Number(said) : null
}

export default function ComparePage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(recommendationTexts)
  const options = page.versions.map((number) => ({
    value: String(number),
    label: t.page.version({ number: String(number) }),
  }))
  const changed = page.sections.flatMap((section) => section.fields.filter((field) => field.changed)).length
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.list.title, to: paths.recommendations() },
          { label: page.number ?? t.list.noNumber, to: paths.recommendation(page.id) },
          { label: t.compare.title },
        ]}
        title={t.compare.title}
        lede={<Written text={page.title} within={`${page.title}. ${t.compare.lede}`} />}
      />
      <Form method="get" className="filters">
        <SelectField name="dari" label={t.compare.from} options={options} defaultValue={String(page.from)} />
        <SelectField name="ke" label={t.compare.to} options={options} defaultValue={String(page.to)} />
        <Button>{t.compare.show}</Button>
      </Form>
      <div className="flow gap">
        {changed === 0 ? (
          <EmptyState icon="compare" title={t.compare.nothing} />
        ) : (
          <p className="quiet">{t.compare.changed({ count: String(changed) })}</p>
        )}
        {page.sections.map((section) => (
          <ComparedSection key={section.key} section={section} />
        ))}
      </div>
    </>
  )
}

type ComparedField = ReturnType<typeof compareReadings>[number]['fields'][number]

function textOf({ parts }: ComparedField): string {
  return parts.map((part) => part.text).join('')
}

function ComparedSection({ section }: { section: ReturnType<typeof compareReadings>[number] }) {
  const t = useTexts(recommendationTexts)
  const [changed, same] = [
    section.fields.filter((field) => field.changed),
    section.fields.filter((field) => !field.changed),
  ]
  return (
    <Section id={`banding-${section.key}`} title={section.title} className="stack">
      {changed.map((field) => (
        <Card key={field.name} className="stack-2">
          <h3 className="h3">{field.label}</h3>
          <Diff parts={field.parts} ours={!field.written} className="whitespace-pre-line" />
        </Card>
      ))}
      {same.length > 0 && (
        <Fold summary={t.compare.same({ count: String(same.length) })}>
          {same.map((field) => (
            <div key={field.name}>
              <p className="sm quiet">{field.label}</p>
              <p className="whitespace-pre-line">
                {textOf(field) === '' ? (
                  t.page.empty
                ) : field.written ? (
                  <Written text={textOf(field)} />
                ) : (
                  textOf(field)
                )}
              </p>
            </div>
          ))}
        </Fold>
      )}
    </Section>
  )
}
