import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { activityWords } from '#app/domain/activity/words.ts'
import { listEvents } from '#app/domain/audit-trail/audit-trail.server.ts'
import { systemTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { number } from '#app/platform/say/figures.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { dateTime } from '#app/platform/say/time.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'audit.read')
  const { language } = asker
  const query = new URL(request.url).searchParams
  const { audit: t } = systemTexts[language]
  const { actions, things } = activityWords[language]
  const actionWords: Readonly<Record<string, string>> = actions
  const thingWords: Readonly<Record<string, string>> = things
  const wanted = query.get('tindakan') ?? ''
  const action = Object.hasOwn(actions, wanted) ? wanted : null
  const { events, before, after } = await listEvents(asker, { action, spot: spotOf(query) })
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(events.length, language) }),
      partial: before !== null || after !== null,
      filters: [action && actionWords[action]],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    action: action ?? '',
    before,
    after,
    events: events.map((event) => {
      const by = event.by ?? (event.action === 'session.refuse' ? t.visitor : t.system)
      const thing = thingWords[event.objectType] ?? event.objectType
      return {
        number: t.number({ number: number(event.seq, language) }),
        at: dateTime(event.at, asker),
        what: actionWords[event.action] ?? event.action,
        who: event.actingFor ? t.actingFor({ by, principal: event.actingFor }) : by,
        about: event.about ? `${thing}: ${event.about}` : thing,
      }
    }),
  }
}

export default function Audit() {
  const { events, action, before, after, results } = useLoaderData<typeof loader>()
  const { audit: t } = useTexts(systemTexts)
  const { actions } = useTexts(activityWords)
  const options = Object.entries(actions)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <>
      <PageHead title={t.title} lede={t.lede} />
      <Form method="get" className="filters gap-b" aria-label={t.filterLabel} key={action}>
        <SelectField
          name="tindakan"
          label={t.filter}
          defaultValue={action}
          options={[{ value: '', label: t.all }, ...options]}
        />
        <Button>{t.apply}</Button>
      </Form>
      {events.length === 0 ? (
        <EmptyState results icon="history" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <Rows dense ordered label={t.caption}>
            {events.map((event) => (
              <Row
                key={event.number}
                title={event.what}
                heading="h2"
                aside={<span className="quiet num">{event.number}</span>}
              >
                <p>{event.who}</p>
                <p className="quiet num">
                  {event.at} · {event.about}
                </p>
              </Row>
            ))}
          </Rows>
        </>
      )}
      <KeyPager before={before} after={after} words={{ label: t.pages, previous: t.newer, next: t.older }} />
    </>
  )
}
